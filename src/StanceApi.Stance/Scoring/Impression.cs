using System.Runtime.InteropServices;

namespace StanceApi.Stance.Scoring;

/// <summary>What a statement of an article looks like before the others around it are weighed.</summary>
/// <param name="Related">Log odds of being about the proposal.</param>
/// <param name="Direction">Log of how much likelier favor is than against.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Impression(double Related, double Direction)
{
    private const double MostRelated = 6;
    private const double MostDirection = 3;

    public static Impression Of(double related, double favor, double against) =>
        new(
            Math.Clamp(LogOdds(related), -MostRelated, MostRelated),
            Math.Clamp(LogRatio(favor, against), -MostDirection, MostDirection)
        );

    /// <summary>The direction as far as the statement is about the proposal at all.</summary>
    public double Bearing => Direction / (1 + Math.Exp(-Related));

    private static double LogOdds(double p) => LogRatio(p, 1 - p);

    private static double LogRatio(double a, double b) =>
        Math.Log(Math.Max(a, 1e-9)) - Math.Log(Math.Max(b, 1e-9));
}
