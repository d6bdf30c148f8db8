using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>A model with what cross-validation says of it.</summary>
/// <param name="Judgements">Each row as judged by a model that never saw its proposal, calibrated.</param>
internal sealed record BuiltModel(StanceModel Model, List<Judgement> Judgements);

/// <summary>Trains the model to ship: calibrated on the folds, then trained on every row.</summary>
internal static class ModelBuilder
{
    private static readonly double[] Temperatures =
    [
        .. Enumerable.Range(0, 71).Select(i => 0.6 + (i * 0.02)),
    ];

    public static BuiltModel Build(IReadOnlyList<Example> examples, TrainingOptions options)
    {
        var scored = CrossValidation.LeaveProposalsOut(examples, options);
        var model = Calibrate(StanceTrainer.Train(examples, options), scored);
        return new BuiltModel(model.Rounded(), CrossValidation.Judge(scored, model));
    }

    /// <summary>The temperatures under which the right answers are likeliest: relevance on all rows, stance on related ones.</summary>
    public static StanceModel Calibrate(StanceModel model, IReadOnlyList<Scored> scored)
    {
        var related = scored.Where(s => s.Example.Row.Label is not StanceLabel.Unrelated).ToList();
        return new StanceModel(
            model.Relevance with
            {
                Temperature = Temperatures.MinBy(t => scored.Sum(s => RelevanceLoss(s, t))),
            },
            model.Stance with
            {
                Temperature = Temperatures.MinBy(t => related.Sum(s => LabelLoss(s, t))),
            }
        );
    }

    private static double RelevanceLoss(Scored scored, double temperature) =>
        Loss(
            LinearModel.Softmax(scored.Sums.Relevance, temperature)[
                StanceTrainer.RelevanceClassOf(scored.Example)
            ]
        );

    private static double LabelLoss(Scored scored, double temperature)
    {
        var classes = LinearModel.Softmax(scored.Sums.Stance, temperature);
        return Loss(LabelProbabilities.Of([.. classes, 0])[(int)scored.Example.Row.Label]);
    }

    private static double Loss(double probability) => -Math.Log(Math.Max(1e-9, probability));
}
