using System.Runtime.InteropServices;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Timelines;

/// <summary>Weighed evidence by side, and the posterior that follows from it.</summary>
/// <remarks>
/// Shares of favor, against and neutral have a symmetric Dirichlet prior; each piece of evidence adds its
/// weight to the side of its label, so that evidence for a side can only move the score toward it.
/// The score is the difference D of the shares of favor and against. Mean and variance of D are exact;
/// its interval is that of the Beta distribution on [-1, 1] with the same two moments (exact when
/// neutral has no share).
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SideWeights(double Favor, double Against, double Neutral)
{
    // One side must have at least twice the other's evidence: (2 - 1) / (2 + 1).
    private const double LeastBalance = 1.0 / 3;

    // Sums of the same weights in another order differ in the last bits.
    private const double Rounding = 1e-9;

    public double Total => Favor + Against + Neutral;

    public SideWeights Add(StanceLabel side, double weight) =>
        side switch
        {
            StanceLabel.Favor => this with { Favor = Favor + weight },
            StanceLabel.Against => this with { Against = Against + weight },
            StanceLabel.Neutral => this with { Neutral = Neutral + weight },
            _ => this,
        };

    public double On(StanceLabel side) =>
        side switch
        {
            StanceLabel.Favor => Favor,
            StanceLabel.Against => Against,
            _ => Neutral,
        };

    /// <summary>Favor or against, whichever has more; neutral where neither has anything.</summary>
    public StanceLabel Leading =>
        Math.Max(Favor, Against) <= 0 ? StanceLabel.Neutral
        : Favor >= Against ? StanceLabel.Favor
        : StanceLabel.Against;

    public SideWeights Divide(double by) => new(Favor / by, Against / by, Neutral / by);

    /// <summary>Favor or against where the balance of the evidence is at least 1/3 to that side, else neutral.</summary>
    public StanceLabel Label
    {
        get
        {
            var balance = (Favor - Against) / Total;
            return balance >= LeastBalance - Rounding ? StanceLabel.Favor
                : balance <= -LeastBalance + Rounding ? StanceLabel.Against
                : StanceLabel.Neutral;
        }
    }

    public (double Score, double Low, double High) Posterior(PositionOptions options)
    {
        var favor = Favor + options.PriorPerSide;
        var against = Against + options.PriorPerSide;
        var total = Total + (3 * options.PriorPerSide);
        var mean = (favor - against) / total;
        var variance = (((favor + against) / total) - (mean * mean)) / (total + 1);

        var unitMean = (mean + 1) / 2;
        var size = (unitMean * (1 - unitMean) * 4 / variance) - 1;
        var tail = (1 - options.Credibility) / 2;
        var (a, b) = (unitMean * size, (1 - unitMean) * size);
        return (mean, (2 * Beta.Quantile(tail, a, b)) - 1, (2 * Beta.Quantile(1 - tail, a, b)) - 1);
    }

    /// <summary>Logarithm of the probability of this evidence when one position explains it all.</summary>
    public double LogMarginalLikelihood(double priorPerSide)
    {
        var prior = 3 * priorPerSide;
        return Gamma.Log(prior)
            - Gamma.Log(prior + Total)
            + Side(Favor, priorPerSide)
            + Side(Against, priorPerSide)
            + Side(Neutral, priorPerSide);

        static double Side(double weight, double prior) =>
            Gamma.Log(prior + weight) - Gamma.Log(prior);
    }
}
