using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>A linear model over hashed features: one weight for each known feature and class.</summary>
/// <param name="Features">The known features' ids, ascending.</param>
/// <param name="Weights">For each feature its weight for each class, feature by feature.</param>
/// <param name="Biases">One for each class.</param>
internal sealed record LinearModel(ulong[] Features, float[] Weights, float[] Biases)
{
    private readonly FeatureIndex _index = new(Features);

    public int Classes => Biases.Length;

    /// <summary>Each class's sum of weights, before temperature.</summary>
    public void Sum(FeatureBag bag, Span<double> sums)
    {
        Span<float> own = stackalloc float[Classes];
        Biases.CopyTo(own);
        foreach (ref readonly var feature in bag.Items)
        {
            var weights = WeightsOf(feature.Id);
            for (var k = 0; k < weights.Length; k++)
            {
                own[k] += feature.Value * weights[k];
            }
        }

        for (var k = 0; k < own.Length; k++)
        {
            sums[k] = own[k];
        }
    }

    public double[] Sum(FeatureBag bag)
    {
        var sums = new double[Classes];
        Sum(bag, sums);
        return sums;
    }

    /// <summary>The weights of one feature by class; empty for an unknown one.</summary>
    public ReadOnlySpan<float> WeightsOf(ulong feature)
    {
        var at = _index.Find(feature);
        return at < 0 ? [] : Weights.AsSpan(at * Classes, Classes);
    }

    /// <summary>The model with its weights rounded as a file keeps them, so that trained and loaded models agree.</summary>
    public LinearModel Rounded() =>
        this with
        {
            Weights = Array.ConvertAll(Weights, w => (float)(Half)w),
        };
}
