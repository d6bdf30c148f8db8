using System.Collections.Immutable;
using StanceApi.Stance.Features;
using StanceApi.Text.Documents;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// Finds the words that moved a score. Each feature's share is its integrated gradient from an empty statement to this
/// one (Sundararajan, Taly and Yan 2017), so that the shares of all features add up to the score's change; a feature's
/// share is spread over the tokens it was read from, and neighbours that pull the same way become one span.
/// </summary>
internal static class EvidenceFinder
{
    private const int Steps = 16;
    private const int MaxSpans = 8;
    private const double LeastWeight = 0.01;

    public static ImmutableArray<Evidence> Find(
        string text,
        Extraction extraction,
        StanceModel model,
        double[] sums
    )
    {
        var shares = TokenShares(extraction, model, sums);
        var spans = new List<Evidence>();
        var tokens = extraction.Reading.Tokens;
        var i = 0;
        while (i < tokens.Count)
        {
            var start = i;
            var weight = 0.0;
            while (
                i < tokens.Count
                && !tokens[i].EndsClause
                && (i == start || Math.Sign(shares[i]) == Math.Sign(shares[start]))
            )
            {
                weight += shares[i++];
            }

            if (i == start)
            {
                i++;
            }
            else if (Math.Abs(weight) >= LeastWeight)
            {
                var (from, to) = (tokens[start].Start, tokens[i - 1].End);
                spans.Add(new Evidence(new TextSpan(from, to, text[from..to]), weight));
            }
        }

        return
        [
            .. spans
                .OrderByDescending(s => Math.Abs(s.Weight))
                .Take(MaxSpans)
                .OrderBy(s => s.Span.Start),
        ];
    }

    private static double[] TokenShares(Extraction extraction, StanceModel model, double[] sums)
    {
        var gradient = MeanGradient(model, sums);
        var shares = new double[extraction.Reading.Tokens.Count];
        foreach (var feature in extraction.Features.Items)
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

            for (var t = feature.First; t < feature.Last; t++)
            {
                shares[t] += share / (feature.Last - feature.First);
            }
        }

        return shares;
    }

    /// <summary>The score's derivative by each class's sum, averaged on the way from the biases to the sums.</summary>
    private static double[] MeanGradient(StanceModel model, double[] sums)
    {
        var mean = new double[sums.Length];
        for (var step = 0; step < Steps; step++)
        {
            var along = (step + 0.5) / Steps;
            var probabilities = model.Probabilities([
                .. sums.Select((s, k) => model.Biases[k] + (along * (s - model.Biases[k]))),
            ]);
            var score = probabilities.Select((p, k) => p * Sign(k)).Sum();
            for (var k = 0; k < mean.Length; k++)
            {
                mean[k] += probabilities[k] * (Sign(k) - score) / (Steps * model.Temperature);
            }
        }

        return mean;
    }

    private static int Sign(int k) =>
        StanceClasses.All[k].Label switch
        {
            StanceLabel.Favor => 1,
            StanceLabel.Against => -1,
            _ => 0,
        };
}
