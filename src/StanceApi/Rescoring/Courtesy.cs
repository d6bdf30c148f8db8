using StanceApi.Hosting;

namespace StanceApi.Rescoring;

/// <summary>Lets a run rest as long as it worked, as long as callers keep the server busy: reading goes before re-scoring.</summary>
public sealed class Courtesy(RequestLoad load, TimeProvider time)
{
    /// <summary>Above so many requests in work on average, the server counts as busy.</summary>
    private const double BusyAbove = 0.25;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private TimeSpan _busy = load.Busy;
    private long _since = time.GetTimestamp();

    /// <summary>To be called after each piece of work.</summary>
    public async Task RestAsync(CancellationToken ct)
    {
        var worked = time.GetElapsedTime(_since);
        var busy = load.Busy;
        if (worked > TimeSpan.Zero && (busy - _busy) / worked > BusyAbove)
        {
            await Task.Delay(worked < Longest ? worked : Longest, ct);
        }
        (_busy, _since) = (load.Busy, time.GetTimestamp());
    }
}
