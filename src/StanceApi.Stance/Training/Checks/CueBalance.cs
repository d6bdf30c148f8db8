using StanceApi.Stance.Features;
using StanceApi.Stance.Relevance;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training.Checks;

/// <summary>How often the rows with a phrase are unrelated.</summary>
public sealed record CueShare(string Phrase, string Class, int Rows, double Unrelated);

/// <summary>Phrases of the word lists that give away that a row is about something else.</summary>
public static class CueBalance
{
    private const int LeastRows = 12;
    private const int LeastProposals = 4;

    /// <summary>The phrases with the largest share of unrelated rows, of those in enough rows and proposals.</summary>
    public static IReadOnlyList<CueShare> Worst(TrainingSet set, int count)
    {
        ArgumentNullException.ThrowIfNull(set);
        return
        [
            .. set
                .Rows.SelectMany(Phrases)
                .GroupBy(p => (p.Phrase, p.Class))
                .Where(g =>
                    g.Count() >= LeastRows
                    && g.Select(p => p.Row.Proposal.Id).Distinct(StringComparer.Ordinal).Count()
                        >= LeastProposals
                )
                .Select(g => new CueShare(
                    g.Key.Phrase,
                    g.Key.Class,
                    g.Count(),
                    (double)g.Count(p => p.Row.Label is StanceLabel.Unrelated) / g.Count()
                ))
                .OrderByDescending(s => s.Unrelated)
                .ThenByDescending(s => s.Rows)
                .ThenBy(s => s.Phrase, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    private static IEnumerable<(string Phrase, string Class, TrainingRow Row)> Phrases(
        TrainingRow row
    )
    {
        var reading = StatementReader.Read(
            row.Statement,
            row.Language,
            ProposalProfile.Of(row.Proposal)
        );
        var folded = CharacterFolding.Fold(row.Statement);
        return reading
            .Cues.Select(cue =>
            {
                var (start, end) = (
                    reading.Tokens[cue.First].Start,
                    reading.Tokens[cue.Last - 1].End
                );
                return (new string(folded, start, end - start), cue.Class.Name, row);
            })
            .Distinct();
    }
}
