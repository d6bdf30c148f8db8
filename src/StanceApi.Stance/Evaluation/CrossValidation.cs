using System.Security.Cryptography;
using System.Text;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>Trains on some proposals and judges the others, so that every row is judged by a model that never saw its proposal.</summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    public static List<Judgement> LeaveProposalsOut(
        IReadOnlyList<Example> examples,
        TrainingOptions options,
        Func<IReadOnlyList<Example>, TrainingOptions, StanceModel> train
    )
    {
        var folds = FoldOf(examples);
        var judged = new List<Judgement>[Folds];
        Parallel.For(
            0,
            Folds,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            fold =>
            {
                var model = train(
                    [.. examples.Where(e => folds[e.Row.Proposal.Id] != fold)],
                    options
                );
                judged[fold] =
                [
                    .. examples
                        .Where(e => folds[e.Row.Proposal.Id] == fold)
                        .Select(e => Judge(model, e)),
                ];
            }
        );
        return [.. judged.SelectMany(j => j)];
    }

    public static Judgement Judge(StanceModel model, Example example)
    {
        var classes = model.Probabilities(model.Sums(example.Features));
        var labels = LabelProbabilities.Of(classes);
        var label = LabelProbabilities.Best(labels);
        return new Judgement(
            example.Row,
            label,
            LabelProbabilities.BestAct(classes, label),
            labels
        );
    }

    /// <summary>Proposals in the order of a hash of their ids, dealt out in turn.</summary>
    public static Dictionary<string, int> FoldOf(IEnumerable<Example> examples) =>
        examples
            .Select(e => e.Row.Proposal.Id)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(
                id => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id))),
                StringComparer.Ordinal
            )
            .Select((id, at) => (id, at))
            .ToDictionary(p => p.id, p => p.at % Folds, StringComparer.Ordinal);
}
