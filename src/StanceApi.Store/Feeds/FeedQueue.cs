using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Feeds;

/// <summary>A feed to be polled now.</summary>
/// <param name="Failures">Polls in a row that failed before.</param>
public sealed record DueFeed(
    string Id,
    string Url,
    string? Title,
    string? Publisher,
    string? Language,
    int IntervalMinutes,
    int Failures,
    string? ETag,
    string? LastModified
);

/// <summary>What a poll has found out.</summary>
/// <param name="Error">Null for a success.</param>
public sealed record FeedPollOutcome(
    string? Title,
    string? ETag,
    string? LastModified,
    DateTimeOffset NextPollAt,
    string? Error
);

/// <summary>Hands out feeds to be polled, each to one taker at a time, whatever process it is in.</summary>
public sealed class FeedQueue(StanceDb db, TimeProvider time)
{
    /// <summary>
    /// The next feed that is due; null when there is none. Whoever takes it tells what became of it within
    /// <paramref name="lease"/>, or it is due again.
    /// </summary>
    public async Task<DueFeed?> TakeAsync(TimeSpan lease, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var next = await db
                .Feeds.AsNoTracking()
                .Where(f => f.NextPollAt <= now)
                .OrderBy(f => f.NextPollAt)
                .ThenBy(f => f.Id)
                .FirstOrDefaultAsync(cancellationToken);
            if (next is null)
            {
                return null;
            }

            var taken = await db
                .Feeds.Where(f => f.Id == next.Id && f.NextPollAt == next.NextPollAt)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(f => f.NextPollAt, now + lease),
                    cancellationToken
                );
            if (taken == 1)
            {
                return Due(next);
            }
        }
    }

    /// <summary>One feed, due or not; null when there is none.</summary>
    public async Task<DueFeed?> TakeAsync(
        string id,
        TimeSpan lease,
        CancellationToken cancellationToken
    )
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var until = time.GetUtcNow().UtcDateTime + lease;
        await db
            .Feeds.Where(f => f.Id == number)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.NextPollAt, until), cancellationToken);
        return
            await db
                .Feeds.AsNoTracking()
                .SingleOrDefaultAsync(f => f.Id == number, cancellationToken)
                is { } row
            ? Due(row)
            : null;
    }

    public async Task FinishAsync(
        string id,
        FeedPollOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var number = ShortId.Parse(id);
        // Deleted meanwhile, there is nothing to note.
        if (await db.Feeds.SingleOrDefaultAsync(f => f.Id == number, cancellationToken) is { } row)
        {
            row.Title = outcome.Title;
            row.ETag = outcome.ETag;
            row.LastModified = outcome.LastModified;
            row.NextPollAt = outcome.NextPollAt.UtcDateTime;
            row.PolledAt = time.GetUtcNow().UtcDateTime;
            row.Error = outcome.Error;
            row.Failures = outcome.Error is null ? 0 : row.Failures + 1;
            await db.SaveChangesAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
    }

    private static DueFeed Due(FeedRow row) =>
        new(
            ShortId.Format(row.Id),
            row.Url,
            row.Title,
            row.Publisher,
            row.Language,
            row.IntervalMinutes,
            row.Failures,
            row.ETag,
            row.LastModified
        );
}
