using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Features;
using StanceApi.Stance.Relevance;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training.Checks;

/// <summary>
/// Whether the label can be guessed without reading: from the length, from there being a context, from the name being
/// absent. Rows alike in these get the label that is most over-represented among such rows of the other folds.
/// </summary>
internal static class LeakageCheck
{
    private const double Limit = 0.40;
    private const int LengthBins = 6;

    public static IEnumerable<string> Run(TrainingSet set)
    {
        if (set.Proposals.Length < CrossValidation.Folds)
        {
            yield break;
        }

        var macroF1 = Metrics.MacroF1(Guess(set));
        if (macroF1 > Limit)
        {
            yield return $"length, context and name alone guess the label with macro-F1 {macroF1:f2}";
        }
    }

    internal static List<Judgement> Guess(TrainingSet set)
    {
        var bins = LengthBinOf(set);
        var folds = CrossValidation.FoldOf(set.Rows.Select(r => r.Proposal.Id));
        var cells = set
            .Rows.Select(r => (Row: r, Cell: $"{bins[r.Id]} {r.Context is null} {Named(r)}"))
            .ToList();
        var priors = set.Rows.CountBy(r => r.Label).ToDictionary(c => c.Key, c => (double)c.Value);
        var judged = new List<Judgement>();
        foreach (var fold in cells.GroupBy(c => folds[c.Row.Proposal.Id]))
        {
            var learned = cells
                .Where(c => folds[c.Row.Proposal.Id] != fold.Key)
                .GroupBy(c => c.Cell, StringComparer.Ordinal)
                .ToDictionary(
                    g => g.Key,
                    g => g.CountBy(c => c.Row.Label).MaxBy(c => c.Value / priors[c.Key]).Key,
                    StringComparer.Ordinal
                );
            judged.AddRange(
                fold.Select(c => new Judgement(
                    c.Row,
                    learned.GetValueOrDefault(c.Cell),
                    DiplomaticAct.Other,
                    []
                ))
            );
        }

        return judged;
    }

    private static bool Named(TrainingRow row) =>
        MentionLevels.Of(
            StatementReader.Read(row.Statement, row.Language, ProposalProfile.Of(row.Proposal))
        ) is MentionLevel.Full;

    private static Dictionary<string, int> LengthBinOf(TrainingSet set) =>
        set
            .Rows.GroupBy(r => r.Language, StringComparer.Ordinal)
            .SelectMany(language =>
            {
                var rows = language.OrderBy(r => r.Statement.Length).ToList();
                return rows.Select((r, at) => (r.Id, Bin: at * LengthBins / rows.Count));
            })
            .DistinctBy(r => r.Id, StringComparer.Ordinal)
            .ToDictionary(r => r.Id, r => r.Bin, StringComparer.Ordinal);
}
