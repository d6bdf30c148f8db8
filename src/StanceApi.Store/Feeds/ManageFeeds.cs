using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Feeds;

/// <summary>Adds, lists and deletes subscriptions.</summary>
public sealed class ManageFeeds(StanceDb db, IdSource ids, TimeProvider time)
{
    private const string Entity = "feed";

    /// <summary>The feed, due at once; with false the one of the same address that was there already.</summary>
    public async Task<(bool IsNew, StoredFeed Feed)> CreateAsync(
        string url,
        string? publisher,
        string? language,
        int intervalMinutes,
        Author author,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var existing = await db
            .Feeds.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Url == url, cancellationToken);
        if (existing is not null)
        {
            return (false, (await WithCountsAsync([existing], cancellationToken))[0]);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var row = new FeedRow
        {
            Id = ids.Next(),
            Url = url,
            Publisher = publisher,
            Language = language,
            IntervalMinutes = intervalMinutes,
            CreatedAt = now,
            NextPollAt = now,
        };
        var stored = Stored(row, new FeedCounts(0, 0, 0));
        db.Feeds.Add(row);
        new AuditLog(db, ids, time, author).Add(
            AuditAction.Create,
            Entity,
            stored.Id,
            null,
            stored
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return (true, stored);
    }

    public async Task<Page<StoredFeed>> ListAsync(
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        var from = after?.Id ?? -1;
        var rows = await db
            .Feeds.AsNoTracking()
            .Where(f => f.Id > from)
            .OrderBy(f => f.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page.Of(
            await WithCountsAsync(rows, cancellationToken),
            limit,
            f => new IdCursor(ShortId.Parse(f.Id))
        );
    }

    public async Task<StoredFeed?> FindAsync(string id, CancellationToken cancellationToken) =>
        ShortId.TryParse(id, out var number)
        && await db
            .Feeds.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == number, cancellationToken)
            is { } row
            ? (await WithCountsAsync([row], cancellationToken))[0]
            : null;

    /// <summary>Its entries are forgotten; the articles stay. False when there is none.</summary>
    public async Task<bool> DeleteAsync(
        string id,
        Author author,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } stored)
        {
            return false;
        }

        var number = ShortId.Parse(id);
        await db.Feeds.Where(f => f.Id == number).ExecuteDeleteAsync(cancellationToken);
        new AuditLog(db, ids, time, author).Add(AuditAction.Delete, Entity, id, stored, null);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task<List<StoredFeed>> WithCountsAsync(
        List<FeedRow> rows,
        CancellationToken cancellationToken
    )
    {
        var feeds = rows.ConvertAll(r => r.Id);
        var counts = await db
            .FeedEntries.Where(e => feeds.Contains(e.FeedId))
            .GroupBy(e => new { e.FeedId, e.State })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => (g.Key.FeedId, g.Key.State), g => g.Count, cancellationToken);
        return rows.ConvertAll(r =>
            Stored(
                r,
                new FeedCounts(
                    counts.GetValueOrDefault((r.Id, FeedEntryState.Stored)),
                    counts.GetValueOrDefault((r.Id, FeedEntryState.Waiting)),
                    counts.GetValueOrDefault((r.Id, FeedEntryState.Failed))
                )
            )
        );
    }

    private static StoredFeed Stored(FeedRow row, FeedCounts counts) =>
        new(
            ShortId.Format(row.Id),
            row.Url,
            row.Title,
            row.Publisher,
            row.Language,
            row.IntervalMinutes,
            new DateTimeOffset(row.CreatedAt),
            row.PolledAt is { } at ? new DateTimeOffset(at) : null,
            new DateTimeOffset(row.NextPollAt),
            row.Failures,
            row.Error,
            counts
        );
}
