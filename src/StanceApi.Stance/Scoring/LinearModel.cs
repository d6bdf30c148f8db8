using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>A linear model over hashed features: one weight for each known feature and class.</summary>
/// <param name="Features">The known features' ids, ascending.</param>
/// <param name="Weights">For each feature its weight for each class, feature by feature.</param>
/// <param name="Biases">One for each class.</param>
/// <param name="Temperature">Divides the sums before they become probabilities; above 1 it lessens confidence.</param>
internal sealed record LinearModel(
    ulong[] Features,
    float[] Weights,
    float[] Biases,
    double Temperature
)
{
    private readonly FeatureIndex _index = new(Features);

    public int Classes => Biases.Length;

    /// <summary>Each class's sum of weights, before temperature.</summary>
    public double[] Sums(FeatureBag bag)
    {
        Span<float> sums = stackalloc float[Classes];
        Biases.CopyTo(sums);
        foreach (var feature in bag.Items)
        {
            var weights = WeightsOf(feature.Id);
            for (var k = 0; k < weights.Length; k++)
            {
                sums[k] += feature.Value * weights[k];
            }
        }

        var result = new double[Classes];
        for (var k = 0; k < result.Length; k++)
        {
            result[k] = sums[k];
        }

        return result;
    }

    /// <summary>The weights of one feature by class; empty for an unknown one.</summary>
    public ReadOnlySpan<float> WeightsOf(ulong feature)
    {
        var at = _index.Find(feature);
        return at < 0 ? [] : Weights.AsSpan(at * Classes, Classes);
    }

    public double[] Probabilities(double[] sums) => Softmax(sums, Temperature);

    /// <summary>The model with its weights rounded as a file keeps them, so that trained and loaded models agree.</summary>
    public LinearModel Rounded() =>
        this with
        {
            Weights = Array.ConvertAll(Weights, w => (float)(Half)w),
        };

    public static double[] Softmax(double[] sums, double temperature)
    {
        var max = sums.Max();
        var result = Array.ConvertAll(sums, s => Math.Exp((s - max) / temperature));
        var total = result.Sum();
        return Array.ConvertAll(result, r => r / total);
    }
}
