using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>A linear model over hashed features: one weight for each known feature and class.</summary>
/// <param name="Features">The known features' ids, ascending.</param>
/// <param name="Weights">For each feature its weight for each class, feature by feature.</param>
/// <param name="Biases">One for each class.</param>
internal sealed record LinearModel(ulong[] Features, float[] Weights, float[] Biases)
{
    private readonly IdMap _index = new(Features);

    public int Classes => Biases.Length;

    /// <summary>Each class's sum of weights, before temperature. Notes in the features where it found them.</summary>
    public void Sum(FeatureBag bag, Span<double> sums)
    {
        Span<float> own = stackalloc float[Classes];
        Biases.CopyTo(own);
        var items = bag.Items;
        var places = bag.Places;
        for (var i = 0; i < items.Length; i++)
        {
            var at = _index.Find(items[i].Id);
            places[i] = at;
            if (at >= 0)
            {
                var value = items[i].Value;
                var weights = WeightsAt(at);
                for (var k = 0; k < own.Length; k++)
                {
                    own[k] += value * weights[k];
                }
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

    /// <summary>The weights of the feature at a place, by class.</summary>
    public ReadOnlySpan<float> WeightsAt(int place) => Weights.AsSpan(place * Classes, Classes);

    /// <summary>The model with its weights rounded as a file keeps them, so that trained and loaded models agree.</summary>
    public LinearModel Rounded() =>
        this with
        {
            Weights = Array.ConvertAll(Weights, w => (float)(Half)w),
        };
}
