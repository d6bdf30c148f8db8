using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Jobs;
using StanceApi.Store.Webhooks;

namespace StanceApi.Store.Hosting;

/// <summary>What waits in the store to be done, by whichever process.</summary>
/// <param name="OldestJobAge">How long the job has waited that has waited longest; zero where none does.</param>
/// <param name="NoticesLate">Of those that wait, which were due a minute ago.</param>
public sealed record StoreFigures(
    int JobsWaiting,
    int JobsRunning,
    TimeSpan OldestJobAge,
    int NoticesWaiting,
    int NoticesLate,
    int FeedsFailing
);

public sealed class ReadStoreFigures(StanceDb db, TimeProvider time)
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    public async Task<StoreFigures> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var late = now - Late;
        var waiting = db.Jobs.Where(j => j.State == JobState.Queued);
        var oldest = await waiting.MinAsync(j => (DateTime?)j.CreatedAt, cancellationToken);
        var pending = db.Deliveries.Where(d => d.State == DeliveryState.Pending);
        return new StoreFigures(
            await waiting.CountAsync(cancellationToken),
            await db.Jobs.CountAsync(j => j.State == JobState.Running, cancellationToken),
            oldest is { } since && since < now ? now - since : TimeSpan.Zero,
            await pending.CountAsync(cancellationToken),
            await pending.CountAsync(d => d.NextTryAt < late, cancellationToken),
            await db.Feeds.CountAsync(f => f.Failures > 0, cancellationToken)
        );
    }
}
