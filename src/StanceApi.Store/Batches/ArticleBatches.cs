using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Batches;

public enum BatchLineState
{
    Waiting,
    Stored,

    /// <summary>The same content was there already.</summary>
    Known,
    Failed,
}

/// <param name="Line">From 1.</param>
/// <param name="Text">Null for a line that could not be taken in.</param>
/// <param name="Error">Why not.</param>
public sealed record BatchLine(int Line, string? Text, string? Error);

/// <summary>How many lines of a batch there are, by what became of them.</summary>
public sealed record BatchCounts(int Waiting, int Stored, int Known, int Failed)
{
    public int Done => Stored + Known + Failed;

    public int Total => Waiting + Done;
}

/// <summary>Articles that came in one request, line by line, and what became of each.</summary>
public sealed class ArticleBatches(StanceDb db, IdSource ids, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public async Task<string> CreateAsync(CancellationToken cancellationToken)
    {
        var row = new ArticleBatchRow { Id = ids.Next(), CreatedAt = time.GetUtcNow().UtcDateTime };
        db.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return ShortId.Format(row.Id);
    }

    public async Task AddAsync(
        string id,
        IReadOnlyList<BatchLine> lines,
        CancellationToken cancellationToken
    )
    {
        var number = ShortId.Parse(id);
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        await db.InsertAllAsync(
            lines.Select(l => new ArticleBatchLineRow
            {
                BatchId = number,
                Line = l.Line,
                Text = l.Text,
                Error = l.Error,
                State = BatchLineState.Waiting,
            }),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>All lines are there. To be called in the transaction that queues the job.</summary>
    public async Task CompleteAsync(string id, CancellationToken cancellationToken)
    {
        var number = ShortId.Parse(id);
        await db
            .ArticleBatches.Where(b => b.Id == number)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.IsComplete, true), cancellationToken);
    }

    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var number = ShortId.Parse(id);
        await db.ArticleBatches.Where(b => b.Id == number).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The next lines that are to be stored, in their order.</summary>
    /// <param name="after">The last one that was looked at; 0 for the first time.</param>
    /// <param name="last">None after this one.</param>
    public async Task<ImmutableArray<BatchLine>> WaitingAsync(
        string id,
        long after,
        long last,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var number = ShortId.Parse(id);
        return
        [
            .. await db
                .ArticleBatchLines.Where(l =>
                    l.BatchId == number
                    && l.Line > after
                    && l.Line <= last
                    && l.State == BatchLineState.Waiting
                )
                .OrderBy(l => l.Line)
                .Take(limit)
                .Select(l => new BatchLine(l.Line, l.Text, l.Error))
                .ToListAsync(cancellationToken),
        ];
    }

    /// <summary>The number of the last of some lines that follow one; null where none does. Empty lines have no number here.</summary>
    public async Task<long?> LastOfNextAsync(
        string id,
        long after,
        int count,
        CancellationToken cancellationToken
    )
    {
        var number = ShortId.Parse(id);
        return await db
            .ArticleBatchLines.Where(l => l.BatchId == number && l.Line > after)
            .OrderBy(l => l.Line)
            .Take(count)
            .MaxAsync(l => (long?)l.Line, cancellationToken);
    }

    /// <summary>How many lines follow one, up to another.</summary>
    public Task<int> CountAsync(
        string id,
        long after,
        long last,
        CancellationToken cancellationToken
    )
    {
        var number = ShortId.Parse(id);
        return db.ArticleBatchLines.CountAsync(
            l => l.BatchId == number && l.Line > after && l.Line <= last,
            cancellationToken
        );
    }

    public async Task<BatchCounts> CountAsync(string id, CancellationToken cancellationToken)
    {
        var number = ShortId.Parse(id);
        var counts = await db
            .ArticleBatchLines.Where(l => l.BatchId == number)
            .GroupBy(l => l.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new BatchCounts(
            counts.GetValueOrDefault(BatchLineState.Waiting),
            counts.GetValueOrDefault(BatchLineState.Stored),
            counts.GetValueOrDefault(BatchLineState.Known),
            counts.GetValueOrDefault(BatchLineState.Failed)
        );
    }

    /// <summary>A line is done with, unless it is already. To be called in the transaction that does it.</summary>
    public async Task EndAsync(
        string id,
        int line,
        BatchLineState state,
        CancellationToken cancellationToken
    )
    {
        var number = ShortId.Parse(id);
        await db
            .ArticleBatchLines.Where(l =>
                l.BatchId == number && l.Line == line && l.State == BatchLineState.Waiting
            )
            .ExecuteUpdateAsync(
                s => s.SetProperty(l => l.State, state).SetProperty(l => l.Text, (string?)null),
                cancellationToken
            );
    }

    /// <summary>Forgets batches of before a time that are done with, or whose sender broke off; and all that are very old.</summary>
    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var limit = before.UtcDateTime;
        var oldest = limit - Longest;
        return await db
            .ArticleBatches.Where(b =>
                b.CreatedAt < oldest
                || b.CreatedAt < limit
                    && (
                        !b.IsComplete
                        || !db.ArticleBatchLines.Any(l =>
                            l.BatchId == b.Id && l.State == BatchLineState.Waiting
                        )
                    )
            )
            .ExecuteDeleteAsync(cancellationToken);
    }
}
