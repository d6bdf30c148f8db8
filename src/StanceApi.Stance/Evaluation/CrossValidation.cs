using System.Security.Cryptography;
using System.Text;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>A row with the sums that a model gave its classes, before temperature.</summary>
internal sealed record Scored(Example Example, Sums Sums);

/// <summary>Trains on some rows and judges others.</summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    /// <summary>Every row is judged by a model that never saw its proposal.</summary>
    public static List<Scored> LeaveProposalsOut(
        IReadOnlyList<Example> examples,
        TrainingOptions options,
        double share = 1
    ) => LeaveProposalsOut(examples, examples, options, share);

    /// <param name="judged">Other rows about the same proposals, not trained on.</param>
    public static List<Scored> LeaveProposalsOut(
        IReadOnlyList<Example> examples,
        IReadOnlyList<Example> judged,
        TrainingOptions options,
        double share = 1
    )
    {
        var folds = FoldOf(examples);
        return Run(
            Folds,
            fold => KeepShare([.. examples.Where(e => folds[e.Row.Proposal.Id] != fold)], share),
            fold => [.. judged.Where(e => folds[e.Row.Proposal.Id] == fold)],
            options
        );
    }

    /// <summary>Every row is judged by a model that saw neither its language nor its proposal's fold.</summary>
    public static List<Scored> LeaveLanguagesOut(
        IReadOnlyList<Example> examples,
        TrainingOptions options
    )
    {
        var folds = FoldOf(examples);
        var languages = examples
            .Select(e => e.Row.Language)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return Run(
            Folds * languages.Count,
            run =>
                [
                    .. examples.Where(e =>
                        folds[e.Row.Proposal.Id] != run % Folds
                        && !string.Equals(
                            e.Row.Language,
                            languages[run / Folds],
                            StringComparison.Ordinal
                        )
                    ),
                ],
            run =>
                [
                    .. examples.Where(e =>
                        folds[e.Row.Proposal.Id] == run % Folds
                        && string.Equals(
                            e.Row.Language,
                            languages[run / Folds],
                            StringComparison.Ordinal
                        )
                    ),
                ],
            options
        );
    }

    public static Judgement Judge(Example example, double[] classes)
    {
        var labels = LabelProbabilities.Of(classes);
        var label = LabelProbabilities.Best(labels);
        return new Judgement(
            example.Row,
            label,
            LabelProbabilities.BestAct(classes, label),
            labels
        );
    }

    /// <summary>With the temperatures of a model.</summary>
    public static List<Judgement> Judge(IEnumerable<Scored> scored, StanceModel model) =>
        [.. scored.Select(s => Judge(s.Example, model.Probabilities(s.Sums)))];

    /// <summary>Proposals in the order of a hash of their ids, dealt out in turn.</summary>
    public static Dictionary<string, int> FoldOf(IEnumerable<Example> examples) =>
        FoldOf(examples.Select(e => e.Row.Proposal.Id));

    public static Dictionary<string, int> FoldOf(IEnumerable<string> proposals) =>
        proposals
            .Distinct(StringComparer.Ordinal)
            .OrderBy(Digest, StringComparer.Ordinal)
            .Select((id, at) => (id, at))
            .ToDictionary(p => p.id, p => p.at % Folds, StringComparer.Ordinal);

    private static List<Scored> Run(
        int runs,
        Func<int, List<Example>> training,
        Func<int, List<Example>> judged,
        TrainingOptions options
    )
    {
        var scored = new List<Scored>[runs];
        Parallel.For(
            0,
            runs,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 2,
                CancellationToken = options.Cancelled,
            },
            run =>
            {
                var rows = judged(run);
                var model = rows.Count == 0 ? null : StanceTrainer.Train(training(run), options);
                scored[run] = [.. rows.Select(e => new Scored(e, model!.Sum(e.Extraction)))];
                options.Step?.Invoke();
            }
        );
        return [.. scored.SelectMany(s => s)];
    }

    /// <summary>Whole pairs go or stay.</summary>
    private static List<Example> KeepShare(List<Example> examples, double share) =>
        share >= 1
            ? examples
            :
            [
                .. examples
                    .GroupBy(e => e.Row.Pair ?? e.Row.Id, StringComparer.Ordinal)
                    .OrderBy(g => Digest(g.Key), StringComparer.Ordinal)
                    .SelectMany(g => g)
                    .Take((int)(examples.Count * share)),
            ];

    private static string Digest(string id) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
