namespace StanceApi.Stance.Timelines;

/// <summary>Quantiles of the Beta distribution, by Newton's method on the regularised incomplete beta function, with bisection where that leads astray.</summary>
internal static class Beta
{
    private const int Steps = 100;
    private const double Precision = 1e-15;
    private const int Fractions = 300;

    /// <param name="p">Probability, in (0, 1).</param>
    /// <param name="a">Shape, positive.</param>
    /// <param name="b">Shape, positive.</param>
    public static double Quantile(double p, double a, double b)
    {
        var logBeta = Gamma.Log(a) + Gamma.Log(b) - Gamma.Log(a + b);
        double low = 0,
            high = 1,
            x = a / (a + b);
        for (var i = 0; i < Steps && high - low > Precision; i++)
        {
            var error = Cumulative(x, a, b, logBeta) - p;
            if (error < 0)
            {
                low = x;
            }
            else
            {
                high = x;
            }

            var density = Math.Exp(((a - 1) * Math.Log(x)) + ((b - 1) * Math.Log(1 - x)) - logBeta);
            var next = x - (error / density);
            if (Math.Abs(next - x) <= Precision)
            {
                return Math.Clamp(next, low, high);
            }

            // Where the curve is too flat or too bent, the tangent leads astray.
            x = next > low && next < high ? next : (low + high) / 2;
        }

        return x;
    }

    private static double Cumulative(double x, double a, double b, double logBeta)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        // The fraction converges fast only below the mean; above it, the mirror image does.
        return x < (a + 1) / (a + b + 2) ? Tail(x, a, b, logBeta) : 1 - Tail(1 - x, b, a, logBeta);
    }

    private static double Tail(double x, double a, double b, double logBeta) =>
        Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) - logBeta) * Fraction(x, a, b) / a;

    // Lentz's method for the continued fraction of the incomplete beta function (DLMF 8.17.22).
    private static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        var c = 1.0;
        var d = 1 / NonZero(1 - ((a + b) * x / (a + 1)));
        var result = d;
        for (var m = 1; m <= Fractions; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NonZero(1 + (even * d));
            c = NonZero(1 + (even / c));
            result *= d * c;

            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NonZero(1 + (odd * d));
            c = NonZero(1 + (odd / c));
            result *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-14)
            {
                break;
            }
        }

        return result;

        static double NonZero(double value) => Math.Abs(value) < tiny ? tiny : value;
    }
}
