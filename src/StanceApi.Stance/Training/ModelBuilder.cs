using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>A model with what cross-validation says of it.</summary>
/// <param name="Judgements">Each row as judged by a model that never saw its proposal, calibrated.</param>
/// <param name="InArticles">The same for the statements inside articles.</param>
internal sealed record BuiltModel(
    StanceModel Model,
    List<Judgement> Judgements,
    List<Judgement> InArticles
)
{
    /// <summary>The latter's sums by models that never saw their proposal.</summary>
    public required List<Scored> Placed { get; init; }
}

/// <summary>Trains the model to ship: calibrated on the folds, then trained on every row.</summary>
internal static class ModelBuilder
{
    private static readonly double[] Tried =
    [
        .. Enumerable.Range(0, 121).Select(i => 0.6 + (i * 0.02)),
    ];

    public static BuiltModel Build(TrainingSet set, TrainingOptions options)
    {
        var examples = set.Rows.Select(Example.Of).ToList();
        var inArticles = set.InArticles.Select(Example.Of).ToList();
        return Build(examples, inArticles, options);
    }

    public static BuiltModel Build(
        IReadOnlyList<Example> examples,
        IReadOnlyList<Example> inArticles,
        TrainingOptions options
    )
    {
        List<Example> all = [.. examples, .. inArticles];
        var scored = CrossValidation.LeaveProposalsOut(all, options);
        var alone = scored.Where(s => s.Example.Row.Place is null).ToList();
        var placed = scored.Where(s => s.Example.Row.Place is not null).ToList();
        var words = StanceTrainer.Train(all, options) with { Temperatures = Calibrate(alone) };
        var model = ArticleTrainer.Train(placed, words, options, out var judgedInArticles);
        return new BuiltModel(
            model.Rounded(),
            CrossValidation.Judge(alone, model),
            judgedInArticles
        )
        {
            Placed = placed,
        };
    }

    /// <summary>The temperatures under which the right answers are likeliest: relevance on all rows, stance on related ones.</summary>
    public static Temperatures Calibrate(IReadOnlyList<Scored> scored)
    {
        var related = scored.Where(s => s.Example.Row.Label is not StanceLabel.Unrelated).ToList();
        return new Temperatures(
            Tried.MinBy(t => scored.Sum(s => RelevanceLoss(s, t))),
            Tried.MinBy(t => related.Sum(s => LabelLoss(s, t)))
        );
    }

    private static double RelevanceLoss(Scored scored, double temperature)
    {
        var sums = scored.Sums;
        Span<double> classes = stackalloc double[StanceModel.RelevanceClasses];
        Softmax.Of(sums.Relevance, temperature, classes);
        return Loss(classes[StanceTrainer.RelevanceClassOf(scored.Example)]);
    }

    private static double LabelLoss(Scored scored, double temperature)
    {
        var sums = scored.Sums;
        Span<double> labels = stackalloc double[StanceModel.Labels];
        Softmax.Of(sums.Labels, temperature, labels);
        return Loss(labels[(int)scored.Example.Row.Label]);
    }

    private static double Loss(double probability) => -Math.Log(Math.Max(1e-9, probability));
}
