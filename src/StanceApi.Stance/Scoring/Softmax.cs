namespace StanceApi.Stance.Scoring;

/// <summary>From a linear model's sums to probabilities.</summary>
internal static class Softmax
{
    /// <param name="temperature">Divides the sums first; above 1 it lessens confidence.</param>
    public static void Of(ReadOnlySpan<double> sums, double temperature, Span<double> result)
    {
        var max = sums[0];
        foreach (var sum in sums)
        {
            max = Math.Max(max, sum);
        }

        var total = 0.0;
        for (var k = 0; k < sums.Length; k++)
        {
            result[k] = Math.Exp((sums[k] - max) / temperature);
            total += result[k];
        }

        for (var k = 0; k < sums.Length; k++)
        {
            result[k] /= total;
        }
    }
}
