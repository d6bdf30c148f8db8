using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Feeds;

/// <summary>The entries that feeds have shown, and what became of them.</summary>
public sealed class FeedEntries(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <summary>Notes those that were not seen before; an entry without an address as failed.</summary>
    /// <returns>How many were new.</returns>
    public async Task<int> AddAsync(
        string feedId,
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(entries);
        var feed = ShortId.Parse(feedId);
        var now = time.GetUtcNow().UtcDateTime;
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        if (!await db.Feeds.AnyAsync(f => f.Id == feed, cancellationToken))
        {
            return 0;
        }

        var byKey = entries
            .DistinctBy(e => e.Key, StringComparer.Ordinal)
            .ToDictionary(e => ContentHash.Of(e.Key), StringComparer.Ordinal);
        var keys = byKey.Keys.ToList();
        var known = await db
            .FeedEntries.Where(e => e.FeedId == feed && keys.Contains(e.Key))
            .Select(e => e.Key)
            .ToListAsync(cancellationToken);
        var rows = byKey
            .ExceptBy(known, e => e.Key, StringComparer.Ordinal)
            .Select(e => new FeedEntryRow
            {
                Id = ids.Next(),
                FeedId = feed,
                Key = e.Key,
                Url = e.Value.Url,
                Title = e.Value.Title,
                PublishedAt = e.Value.PublishedAt?.UtcDateTime,
                SeenAt = now,
                NextTryAt = now,
                State = e.Value.Url is null ? FeedEntryState.Failed : FeedEntryState.Waiting,
                Error = e.Value.Url is null ? "The entry names no web address." : null,
            })
            .ToList();
        db.FeedEntries.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return rows.Count;
    }

    /// <summary>Those whose articles are to be fetched now, the ones seen first at the beginning.</summary>
    public async Task<ImmutableArray<StoredFeedEntry>> DueAsync(
        string feedId,
        CancellationToken cancellationToken
    )
    {
        var feed = ShortId.Parse(feedId);
        var now = time.GetUtcNow().UtcDateTime;
        var rows = await db
            .FeedEntries.AsNoTracking()
            .Where(e => e.FeedId == feed && e.State == FeedEntryState.Waiting && e.NextTryAt <= now)
            .OrderBy(e => e.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Stored)];
    }

    /// <summary>The one seen last first.</summary>
    /// <param name="state">Null for all.</param>
    public async Task<Page<StoredFeedEntry>> ListAsync(
        string feedId,
        FeedEntryState? state,
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        var feed = ShortId.Parse(feedId);
        var before = after?.Id ?? long.MaxValue;
        var entries = db.FeedEntries.AsNoTracking().Where(e => e.FeedId == feed && e.Id < before);
        if (state is { } wanted)
        {
            entries = entries.Where(e => e.State == wanted);
        }

        var rows = await entries
            .OrderByDescending(e => e.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page.Of(rows.ConvertAll(Stored), limit, e => new IdCursor(ShortId.Parse(e.Id)));
    }

    /// <summary>The entry's article is there. To be called in the transaction that stores it.</summary>
    public async Task StoredAsync(string id, string articleId, CancellationToken cancellationToken)
    {
        var number = ShortId.Parse(id);
        var article = ShortId.Parse(articleId);
        await db
            .FeedEntries.Where(e => e.Id == number)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(e => e.State, FeedEntryState.Stored)
                        .SetProperty(e => e.ArticleId, article)
                        .SetProperty(e => e.Error, (string?)null),
                cancellationToken
            );
    }

    /// <param name="retryAt">When to try again; null to give up.</param>
    public async Task FailedAsync(
        string id,
        string error,
        DateTimeOffset? retryAt,
        CancellationToken cancellationToken
    )
    {
        var number = ShortId.Parse(id);
        var next = (retryAt ?? time.GetUtcNow()).UtcDateTime;
        var state = retryAt is null ? FeedEntryState.Failed : FeedEntryState.Waiting;
        await db
            .FeedEntries.Where(e => e.Id == number)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(e => e.State, state)
                        .SetProperty(e => e.Tries, e => e.Tries + 1)
                        .SetProperty(e => e.NextTryAt, next)
                        .SetProperty(e => e.Error, error),
                cancellationToken
            );
    }

    private static StoredFeedEntry Stored(FeedEntryRow row) =>
        new(
            ShortId.Format(row.Id),
            row.Url,
            row.Title,
            row.PublishedAt is { } at ? new DateTimeOffset(at) : null,
            new DateTimeOffset(row.SeenAt),
            row.State,
            row.Tries,
            row.State is FeedEntryState.Waiting ? new DateTimeOffset(row.NextTryAt) : null,
            row.Error,
            row.ArticleId is { } article ? ShortId.Format(article) : null
        );
}
