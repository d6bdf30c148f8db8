using System.Security.Cryptography;

namespace StanceApi.Scheduling;

/// <summary>How long to wait after so many failures: longer each time, and never all at the same moment.</summary>
/// <param name="First">After the first failure.</param>
/// <param name="Factor">How much longer each time.</param>
/// <param name="Most">The longest.</param>
public sealed record Backoff(TimeSpan First, double Factor, TimeSpan Most)
{
    private const double Jitter = 0.2;

    /// <param name="failures">From 1.</param>
    /// <param name="wanted">What the other side asks for; waited for at least, up to <see cref="Most"/>.</param>
    public TimeSpan After(int failures, TimeSpan? wanted = null)
    {
        var seconds = Math.Min(
            Most.TotalSeconds,
            First.TotalSeconds * Math.Pow(Factor, Math.Max(0, failures - 1))
        );
        var share = (RandomNumberGenerator.GetInt32(2_001) / 1_000d) - 1;
        var wait = TimeSpan.FromSeconds(seconds * (1 + (Jitter * share)));
        var asked = wanted > Most ? Most : wanted ?? TimeSpan.Zero;
        return wait > asked ? wait : asked;
    }
}
