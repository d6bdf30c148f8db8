using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// Each token's share of a score: the integrated gradient of P(favor) − P(against) from an empty statement to this
/// one (Sundararajan, Taly and Yan 2017), so that the shares of all features add up to the score's change.
/// </summary>
internal static class TokenShares
{
    private const int Steps = 16;

    /// <param name="extraction">As summed by the model just before.</param>
    /// <param name="shares">One for each token; overwritten.</param>
    public static void Of(
        Extraction extraction,
        StanceModel model,
        ref Sums sums,
        Span<double> shares
    )
    {
        Span<double> relevance = stackalloc double[StanceModel.RelevanceClasses];
        Span<double> labels = stackalloc double[StanceModel.Labels];
        MeanGradient(model, ref sums, relevance, labels);
        shares.Clear();
        Spread(extraction.Relevance, model.Relevance, relevance, shares);
        Spread(extraction.Stance, model.Stance, labels, shares);
    }

    private static void Spread(
        FeatureBag bag,
        LinearModel model,
        ReadOnlySpan<double> gradient,
        Span<double> shares
    )
    {
        var items = bag.Items;
        var places = bag.Places;
        for (var i = 0; i < items.Length; i++)
        {
            ref readonly var feature = ref items[i];
            if (feature.First < 0 || places[i] < 0)
            {
                continue;
            }

            var weights = model.WeightsAt(places[i]);
            var share = 0.0;
            for (var k = 0; k < gradient.Length; k++)
            {
                share += gradient[k] * weights[k] * feature.Value;
            }

            share /= feature.Last - feature.First;
            for (var t = feature.First; t < feature.Last; t++)
            {
                shares[t] += share;
            }
        }
    }

    /// <summary>The score's derivative by each class's sum, averaged on the way from the biases to the sums.</summary>
    private static void MeanGradient(
        StanceModel model,
        ref Sums sums,
        Span<double> relevance,
        Span<double> labels
    )
    {
        relevance.Clear();
        labels.Clear();
        Span<double> about = stackalloc double[StanceModel.RelevanceClasses];
        Span<double> classes = stackalloc double[StanceModel.Labels];
        for (var step = 0; step < Steps; step++)
        {
            var along = (step + 0.5) / Steps;
            Between(model.Relevance.Biases, sums.Relevance, along, about);
            Softmax.Of(about, model.Temperatures.Relevance, about);
            Between(model.Stance.Biases, sums.Labels, along, classes);
            Softmax.Of(classes, model.Temperatures.Stance, classes);
            var related = about[StanceModel.Related];
            var score = classes[(int)StanceLabel.Favor] - classes[(int)StanceLabel.Against];
            for (var k = 0; k < labels.Length; k++)
            {
                labels[k] +=
                    related * classes[k] * (Sign(k) - score) / (Steps * model.Temperatures.Stance);
            }

            for (var k = 0; k < relevance.Length; k++)
            {
                var own = k == StanceModel.Related ? 1 : 0;
                relevance[k] +=
                    score * related * (own - about[k]) / (Steps * model.Temperatures.Relevance);
            }
        }
    }

    private static void Between(
        ReadOnlySpan<float> biases,
        ReadOnlySpan<double> sums,
        double along,
        Span<double> between
    )
    {
        for (var k = 0; k < between.Length; k++)
        {
            between[k] = biases[k] + (along * (sums[k] - biases[k]));
        }
    }

    private static int Sign(int label) =>
        (StanceLabel)label switch
        {
            StanceLabel.Favor => 1,
            StanceLabel.Against => -1,
            _ => 0,
        };
}
