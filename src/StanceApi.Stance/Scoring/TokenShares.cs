using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// Each token's share of a score: the integrated gradient of P(favor) − P(against) from an empty statement to this
/// one (Sundararajan, Taly and Yan 2017), so that the shares of all features add up to the score's change.
/// </summary>
internal static class TokenShares
{
    private const int Steps = 16;

    public static double[] Of(Extraction extraction, StanceModel model, Sums sums)
    {
        var (relevance, stance) = MeanGradient(model, sums);
        var shares = new double[extraction.Reading.Tokens.Count];
        Spread(extraction.Relevance, model.Relevance, relevance, shares);
        Spread(extraction.Stance, model.Stance, stance, shares);
        return shares;
    }

    private static void Spread(
        FeatureBag bag,
        LinearModel model,
        double[] gradient,
        double[] shares
    )
    {
        foreach (var feature in bag.Items)
        {
            if (feature.First < 0)
            {
                continue;
            }

            var weights = model.WeightsOf(feature.Id);
            var share = 0.0;
            for (var k = 0; k < weights.Length; k++)
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
    private static (double[] Relevance, double[] Stance) MeanGradient(StanceModel model, Sums sums)
    {
        var relevance = new double[model.Relevance.Classes];
        var stance = new double[model.Stance.Classes];
        for (var step = 0; step < Steps; step++)
        {
            var along = (step + 0.5) / Steps;
            var about = model.Relevance.Probabilities(
                Between(model.Relevance, sums.Relevance, along)
            );
            var classes = model.Stance.Probabilities(Between(model.Stance, sums.Stance, along));
            var related = about[StanceModel.Related];
            var score = 0.0;
            for (var k = 0; k < classes.Length; k++)
            {
                score += classes[k] * Sign(k);
            }

            for (var k = 0; k < stance.Length; k++)
            {
                stance[k] +=
                    related * classes[k] * (Sign(k) - score) / (Steps * model.Stance.Temperature);
            }

            for (var k = 0; k < relevance.Length; k++)
            {
                var own = k == StanceModel.Related ? 1 : 0;
                relevance[k] +=
                    score * related * (own - about[k]) / (Steps * model.Relevance.Temperature);
            }
        }

        return (relevance, stance);
    }

    private static double[] Between(LinearModel model, double[] sums, double along)
    {
        var between = new double[sums.Length];
        for (var k = 0; k < between.Length; k++)
        {
            between[k] = model.Biases[k] + (along * (sums[k] - model.Biases[k]));
        }

        return between;
    }

    private static int Sign(int k) =>
        StanceClasses.All[k].Label switch
        {
            StanceLabel.Favor => 1,
            StanceLabel.Against => -1,
            _ => 0,
        };
}
