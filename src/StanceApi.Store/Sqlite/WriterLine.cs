using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.Data.Sqlite;

namespace StanceApi.Store.Sqlite;

/// <summary>
/// Where all of this process that want to write to a file take turns, in the order in which they ask. SQLite has each of
/// them look again now and then whether the file is free, so that whoever writes without pause keeps out the others; here
/// only the first in the line looks, for what other processes write.
/// </summary>
internal static class WriterLine
{
    private const int SqliteBusy = 5;

    private static readonly ConcurrentDictionary<string, RateLimiter> Lines = new(
        StringComparer.Ordinal
    );

    /// <param name="file">As an open connection names it.</param>
    /// <param name="seconds">How long to wait in the line and for other processes together; 0 for as long as it takes.</param>
    /// <returns>To be disposed once it is written.</returns>
    /// <exception cref="SqliteException">The turn did not come in time; it says so as SQLite does when a file is locked.</exception>
    public static async Task<WriterTurn> TakeAsync(
        string file,
        int seconds,
        CancellationToken cancellationToken
    )
    {
        var start = Stopwatch.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (seconds > 0)
        {
            patience.CancelAfter(TimeSpan.FromSeconds(seconds));
        }

        try
        {
            var lease = await Lines
                .GetOrAdd(file, _ => OneAtATime())
                .AcquireAsync(1, patience.Token);
            var waited = (int)Stopwatch.GetElapsedTime(start).TotalSeconds;
            return new WriterTurn(lease, seconds == 0 ? 0 : Math.Max(1, seconds - waited));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SqliteException("The store is locked: others write.", SqliteBusy);
        }
    }

    private static ConcurrencyLimiter OneAtATime() =>
        new(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = 1,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
}

/// <summary>The right to write, until it is disposed.</summary>
/// <param name="seconds">What is left of the time to wait for other processes; 0 for no limit.</param>
internal sealed class WriterTurn(RateLimitLease lease, int seconds) : IDisposable
{
    public int Seconds => seconds;

    public void Dispose() => lease.Dispose();
}
