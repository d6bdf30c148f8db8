using System.Numerics.Tensors;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using StanceApi.Stance.Features;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>Trains the model with ML.NET: multinomial logistic regression by L-BFGS on one thread: the same model each time on processors whose vectors are as wide, nearly the same on others.</summary>
internal static class StanceTrainer
{
    private const float GreatSpread = 0.35f;

    /// <summary>
    /// The parts that read a statement's words; uncalibrated. Relevance by the words alone is learned from statements
    /// that stand alone: inside an article the words "our members differ" are about whatever it is about.
    /// </summary>
    public static StanceModel Train(IReadOnlyList<Example> examples, TrainingOptions options)
    {
        var alone = examples.Where(e => e.Row.Place is null);
        var related = examples.Where(e => e.Class < StanceModel.Pairs).ToList();
        return new StanceModel(
            Join(
                options.LeastSpread,
                Train(
                    [.. alone.Select(e => new Sample(e.Extraction.Relevance, RelevanceClassOf(e)))],
                    StanceModel.RelevanceClasses,
                    options.Relevance,
                    options.Seed
                )
            ),
            Join(
                options.LeastSpread,
                Train(
                    [.. related.Select(e => new Sample(e.Extraction.Stance, (int)e.Row.Label))],
                    StanceModel.Labels,
                    options.Label,
                    options.Seed
                ),
                Train(
                    [.. related.Select(e => new Sample(e.Extraction.Stance, e.Class))],
                    StanceModel.Pairs,
                    options.Act,
                    options.Seed
                )
            ),
            new LinearModel([], [], new float[StanceModel.RelevanceClasses]),
            Temperatures.None,
            SurroundingsModel.None
        );
    }

    public static LinearModel TrainArticle(
        IReadOnlyList<Sample> samples,
        TrainingOptions options
    ) => Train(samples, StanceModel.RelevanceClasses, options.Article, options.Seed);

    public static LinearModel TrainSurroundings(
        IReadOnlyList<Sample> samples,
        TrainingOptions options
    ) => Train(samples, StanceModel.RelevanceClasses, options.Surroundings, options.Seed);

    public static int RelevanceClassOf(Example example) =>
        example.Row.Label is StanceLabel.Unrelated ? StanceModel.Unrelated : StanceModel.Related;

    /// <summary>
    /// Models over the same features as one, so that a feature is looked up once for all; without features that make
    /// no difference to the first nor a great one to the others ("if" tells a conditional yes from a plain one).
    /// </summary>
    private static LinearModel Join(
        float leastSpread,
        LinearModel first,
        params ReadOnlySpan<LinearModel> others
    )
    {
        var features = new List<ulong>();
        var weights = new List<float>();
        for (var i = 0; i < first.Features.Length; i++)
        {
            var own = first.WeightsAt(i);
            if (Spread(own) >= leastSpread || AnySpreads(others, i))
            {
                features.Add(first.Features[i]);
                weights.AddRange(own);
                foreach (var other in others)
                {
                    weights.AddRange(other.WeightsAt(i));
                }
            }
        }

        List<float> biases = [.. first.Biases];
        foreach (var other in others)
        {
            biases.AddRange(other.Biases);
        }

        return new LinearModel([.. features], [.. weights], [.. biases]);
    }

    private static bool AnySpreads(ReadOnlySpan<LinearModel> others, int feature)
    {
        foreach (var other in others)
        {
            if (Spread(other.WeightsAt(feature)) >= GreatSpread)
            {
                return true;
            }
        }

        return false;
    }

    private static float Spread(ReadOnlySpan<float> weights) =>
        TensorPrimitives.Max(weights) - TensorPrimitives.Min(weights);

    private static LinearModel Train(
        IReadOnlyList<Sample> samples,
        int classes,
        PartOptions options,
        int seed
    )
    {
        var features = Vocabulary(samples, options.MinimumCount);
        var index = new IdMap(features);
        var scale = FeatureScale.Of(samples, classes, index, features.Length, options.Softness);
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Input));
        schema[nameof(Input.Features)].ColumnType = new VectorDataViewType(
            NumberDataViewType.Single,
            Math.Max(1, features.Length)
        );
        schema[nameof(Input.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        var data = context.Data.LoadFromEnumerable(
            samples.Select(e => ToInput(e, index, scale, Math.Max(1, features.Length))).ToList(),
            schema
        );
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
            new LbfgsMaximumEntropyMulticlassTrainer.Options
            {
                LabelColumnName = nameof(Input.Label),
                FeatureColumnName = nameof(Input.Features),
                L1Regularization = 0,
                L2Regularization = options.L2,
                NumberOfThreads = 1,
                HistorySize = 8,
                OptimizationTolerance = 1e-4f,
                MaximumNumberOfIterations = 100,
            }
        );
        return ToModel(trainer.Fit(data).Model, features, scale);
    }

    private static LinearModel ToModel(
        MaximumEntropyModelParameters parameters,
        ulong[] features,
        float[] scale
    )
    {
        VBuffer<float>[] byClass = [];
        parameters.GetWeights(ref byClass, out var classes);
        var weights = new float[features.Length * classes];
        for (var k = 0; k < classes; k++)
        {
            foreach (var (at, weight) in byClass[k].Items())
            {
                if (at < features.Length)
                {
                    weights[at * classes + k] = weight * scale[at];
                }
            }
        }

        return new LinearModel(features, weights, [.. parameters.GetBiases()]);
    }

    private static ulong[] Vocabulary(IReadOnlyList<Sample> samples, int minimum)
    {
        var counts = new Dictionary<ulong, int>();
        var own = new HashSet<ulong>();
        foreach (var sample in samples)
        {
            own.Clear();
            foreach (var feature in sample.Features.Items)
            {
                if (own.Add(feature.Id))
                {
                    counts[feature.Id] = counts.GetValueOrDefault(feature.Id) + 1;
                }
            }
        }

        return [.. counts.Where(c => c.Value >= minimum).Select(c => c.Key).Order()];
    }

    private static Input ToInput(Sample sample, IdMap index, float[] scale, int length)
    {
        var values = new SortedDictionary<int, float>();
        foreach (var feature in sample.Features.Items)
        {
            var at = index.Find(feature.Id);
            if (at >= 0)
            {
                values[at] = values.GetValueOrDefault(at) + feature.Value * scale[at];
            }
        }

        return new Input
        {
            Features = new VBuffer<float>(
                length,
                values.Count,
                [.. values.Values],
                [.. values.Keys]
            ),
            Label = (uint)sample.Class,
        };
    }

    private sealed class Input
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }
    }
}
