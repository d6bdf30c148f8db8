using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;
using StanceApi.Stance.Features;
using StanceApi.Stance.Relevance;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>What the model has to beat, on the same folds: the commonest label, and ML.NET's plain text classifier.</summary>
internal static class Baselines
{
    private static readonly int Labels = Enum.GetValues<StanceLabel>().Length;

    public static List<Judgement> Majority(IReadOnlyList<Example> examples) =>
        Each(
            examples,
            (training, judged) =>
            {
                var label = training.CountBy(e => e.Row.Label).MaxBy(c => c.Value).Key;
                return [.. judged.Select(e => ToJudgement(e, label))];
            }
        );

    /// <summary>FeaturizeText with its defaults and SDCA, on the context and the statement.</summary>
    /// <param name="masked">Whether the proposal's mentions are replaced by a placeholder first.</param>
    public static List<Judgement> PlainText(
        IReadOnlyList<Example> examples,
        bool masked,
        int seed
    ) =>
        Each(
            examples,
            (training, judged) =>
            {
                var context = new MLContext(seed);
                var pipeline = context
                    .Transforms.Conversion.MapValueToKey(
                        nameof(Input.Label),
                        keyOrdinality: Microsoft
                            .ML
                            .Transforms
                            .ValueToKeyMappingEstimator
                            .KeyOrdinality
                            .ByValue
                    )
                    .Append(
                        context.Transforms.Text.FeaturizeText(
                            "Features",
                            new TextFeaturizingEstimator.Options { StopWordsRemoverOptions = null },
                            nameof(Input.Text)
                        )
                    )
                    .Append(
                        context.MulticlassClassification.Trainers.SdcaMaximumEntropy(
                            new() { NumberOfThreads = 1 }
                        )
                    )
                    .Append(
                        context.Transforms.Conversion.MapKeyToValue(nameof(Output.PredictedLabel))
                    );
                var model = pipeline.Fit(
                    context.Data.LoadFromEnumerable(training.Select(e => ToInput(e, masked)))
                );
                var predicted = context.Data.CreateEnumerable<Output>(
                    model.Transform(
                        context.Data.LoadFromEnumerable(judged.Select(e => ToInput(e, masked)))
                    ),
                    reuseRowObject: false
                );
                return
                [
                    .. judged.Zip(
                        predicted,
                        (e, p) => ToJudgement(e, (StanceLabel)p.PredictedLabel)
                    ),
                ];
            }
        );

    private static List<Judgement> Each(
        IReadOnlyList<Example> examples,
        Func<List<Example>, List<Example>, List<Judgement>> judge
    )
    {
        var folds = CrossValidation.FoldOf(examples);
        return
        [
            .. Enumerable
                .Range(0, CrossValidation.Folds)
                .SelectMany(fold =>
                    judge(
                        [.. examples.Where(e => folds[e.Row.Proposal.Id] != fold)],
                        [.. examples.Where(e => folds[e.Row.Proposal.Id] == fold)]
                    )
                ),
        ];
    }

    private static Judgement ToJudgement(Example example, StanceLabel label)
    {
        var probabilities = new double[Labels];
        probabilities[(int)label] = 1;
        return new Judgement(example.Row, label, DiplomaticAct.Other, probabilities);
    }

    private static Input ToInput(Example example, bool masked)
    {
        var row = example.Row;
        var profile = ProposalProfile.Of(row.Proposal);
        string Write(string text) => masked ? Masking.Mask(text, row.Language, profile) : text;
        return new Input
        {
            Text = $"{(row.Context is null ? "" : Write(row.Context))} | {Write(row.Statement)}",
            Label = (int)row.Label,
        };
    }

    private sealed class Input
    {
        public string Text { get; set; } = "";

        public int Label { get; set; }
    }

    private sealed class Output
    {
        public int PredictedLabel { get; set; }
    }
}
