using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>A linear model over hashed features: one weight for each known feature and class.</summary>
/// <param name="Features">The known features' ids, ascending.</param>
/// <param name="Weights">For each feature its weight for each class, feature by feature.</param>
/// <param name="Biases">One for each class.</param>
/// <param name="Temperature">Divides the sums before they become probabilities; above 1 it lessens confidence.</param>
internal sealed record StanceModel(
    ulong[] Features,
    float[] Weights,
    float[] Biases,
    double Temperature
)
{
    private readonly FeatureIndex _index = new(Features);

    /// <summary>Each class's sum of weights, before temperature.</summary>
    public double[] Sums(FeatureBag bag)
    {
        var count = Biases.Length;
        Span<float> sums = stackalloc float[count];
        Biases.CopyTo(sums);
        foreach (var feature in bag.Items)
        {
            var at = _index.Find(feature.Id);
            if (at < 0)
            {
                continue;
            }

            var weights = Weights.AsSpan(at * count, count);
            for (var k = 0; k < count; k++)
            {
                sums[k] += feature.Value * weights[k];
            }
        }

        var result = new double[count];
        for (var k = 0; k < count; k++)
        {
            result[k] = sums[k];
        }

        return result;
    }

    /// <summary>The weights of one feature by class; empty for an unknown one.</summary>
    public ReadOnlySpan<float> WeightsOf(ulong feature)
    {
        var at = _index.Find(feature);
        return at < 0 ? [] : Weights.AsSpan(at * Biases.Length, Biases.Length);
    }

    public double[] Probabilities(double[] sums) => Softmax(sums, Temperature);

    public static double[] Softmax(double[] sums, double temperature)
    {
        var max = sums.Max();
        var result = Array.ConvertAll(sums, s => Math.Exp((s - max) / temperature));
        var total = result.Sum();
        return Array.ConvertAll(result, r => r / total);
    }
}
