using System.Security.Cryptography;
using System.Text;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>Tries what a new model's data are worth on rows that are always left out of the trial's training.</summary>
internal static class HoldOut
{
    /// <summary>One in so many rows of each proposal.</summary>
    private const int Parts = 5;
    private const string OfAll = "all";
    private const string OfCorrections = "corrections";

    /// <summary>Goes by a hash, so that it is the same at every training; pairs and articles stay whole.</summary>
    public static bool Holds(TrainingRow row)
    {
        var whole = row.Place?.Text ?? row.Pair ?? row.Id;
        var digest = SHA256.HashData(
            Encoding.UTF8.GetBytes($"hold-out\n{row.Proposal.Id}\n{whole}")
        );
        return digest[0] % Parts == 0;
    }

    /// <param name="built">The new model, with its examples as judged by models that never saw their proposal.</param>
    /// <param name="before">Which of the corrections the model before knew, as they were then.</param>
    public static ModelTrial Try(
        TrainedSet set,
        BuiltModel built,
        IReadOnlyList<TrainingRow> before,
        string against,
        bool sameData,
        TrainingOptions options
    )
    {
        var known = before.Select(Example.Of).ToList();
        var corrections = set.Corrections.ToHashSet();
        var held = set.All.Where(e => Holds(e.Row)).ToList();
        var after = Judge(Train([.. set.All.Where(e => !Holds(e.Row))], built, options), held);
        options.Step?.Invoke();
        var old = Judge(
            Train(
                [
                    .. set.All.Where(e => !corrections.Contains(e) && !Holds(e.Row)),
                    .. known.Where(e => !Holds(e.Row)),
                ],
                built,
                options
            ),
            held
        );
        options.Step?.Invoke();
        var both = held.Select((e, i) => (Example: e, Before: old[i], After: after[i])).ToList();
        return new ModelTrial(
            against,
            sameData,
            Figures(OfAll, both),
            Figures(OfCorrections, [.. both.Where(b => corrections.Contains(b.Example))]),
            [
                .. both.GroupBy(b => b.Example.Row.Language, StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => Figures(g.Key, [.. g])),
            ]
        );
    }

    /// <summary>
    /// The recipe of <see cref="ModelBuilder"/> without its folds: temperatures, and the sums that the parts for articles
    /// learn from, are the new model's.
    /// </summary>
    private static StanceModel Train(
        IReadOnlyList<Example> examples,
        BuiltModel built,
        TrainingOptions options
    )
    {
        options.Cancelled.ThrowIfCancellationRequested();
        var words = StanceTrainer.Train(examples, options) with
        {
            Temperatures = built.Model.Temperatures,
        };
        var own = examples.Select(e => e.Row.Id).ToHashSet(StringComparer.Ordinal);
        var placed = built.Placed.Where(s => own.Contains(s.Example.Row.Id)).ToList();
        return ArticleTrainer.Train(placed, words, options, out _);
    }

    private static List<Judgement> Judge(StanceModel model, List<Example> held)
    {
        var judge = new StanceJudge(model);
        return held.ConvertAll(e =>
        {
            var score = judge.Score([e.Row.ToScore()], e.Row.Proposal)[0];
            var p = score.Probabilities;
            return new Judgement(
                e.Row,
                score.Label,
                score.Act,
                [p.Favor, p.Against, p.Neutral, p.Unrelated]
            );
        });
    }

    private static TrialFigures Figures(
        string name,
        List<(Example Example, Judgement Before, Judgement After)> rows
    ) =>
        new(
            name,
            rows.Count,
            Slices.Round(Metrics.MacroF1([.. rows.Select(r => r.Before)])),
            Slices.Round(Metrics.MacroF1([.. rows.Select(r => r.After)]))
        );
}
