using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Jobs;

/// <summary>A part of a job: what follows <paramref name="After"/>, up to <paramref name="Last"/>.</summary>
/// <param name="Owner">The process that may work on it.</param>
public sealed record JobPart(string JobId, long After, long Last, string Owner);

/// <summary>
/// Gives out the work of a job in parts, so that all processes that share the store can do it together. A part that its
/// owner leaves, or that belongs to a process that no longer lives, is given to the next from where it was.
/// </summary>
public sealed class JobParts(StanceDb db, TimeProvider time)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>The next part; null when there is none to be had, or the job is to stop.</summary>
    /// <param name="isGone">Whether another owner is known not to live any more, before its lease runs out.</param>
    /// <param name="next">The last key of the part that follows a key; null when nothing follows.</param>
    public async Task<JobPart?> TakeAsync(
        string jobId,
        string owner,
        Func<string, bool> isGone,
        Func<long, Task<long?>> next,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(isGone);
        ArgumentNullException.ThrowIfNull(next);
        var id = ShortId.Parse(jobId);
        while (await GivenOutAsync(id, cancellationToken) is { } after)
        {
            if (await TakeLeftAsync(id, owner, isGone, cancellationToken) is { } left)
            {
                return left;
            }

            if (after < 0 || await next(after) is not { } last)
            {
                return null;
            }

            if (await GiveAsync(id, after, last, owner, cancellationToken))
            {
                return new JobPart(jobId, after, last, owner);
            }
        }

        return null;
    }

    /// <summary>
    /// Notes how far the owner is with a part; at its last key the part is done. To be called in the transaction that does
    /// the work: what is written there counts only if this is true, for then nobody else can have written the same.
    /// </summary>
    /// <returns>False when the part is not this owner's any more, or the job has ended.</returns>
    public async Task<bool> AdvanceAsync(JobPart part, long to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        var until = Until();
        return (
                to >= part.Last
                    ? await Of(part).ExecuteDeleteAsync(cancellationToken)
                    : await Of(part)
                        .ExecuteUpdateAsync(
                            u =>
                                u.SetProperty(p => p.After, to)
                                    .SetProperty(p => p.LeasedUntil, until),
                            cancellationToken
                        )
            ) > 0;
    }

    /// <summary>Extends the lease.</summary>
    public async Task<bool> RenewAsync(JobPart part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        var until = Until();
        return await Of(part)
                .ExecuteUpdateAsync(
                    u => u.SetProperty(p => p.LeasedUntil, until),
                    cancellationToken
                ) > 0;
    }

    /// <summary>Leaves what is not done of a part to the next.</summary>
    public Task ReleaseAsync(JobPart part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        var now = time.GetUtcNow().UtcDateTime.AddMilliseconds(-1);
        return Of(part)
            .ExecuteUpdateAsync(u => u.SetProperty(p => p.LeasedUntil, now), cancellationToken);
    }

    /// <summary>Gives out no more, where everything is done.</summary>
    /// <returns>False as long as there is something to do, for this process or another.</returns>
    public async Task<bool> CloseAsync(
        string jobId,
        Func<long, Task<long?>> next,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(next);
        var id = ShortId.Parse(jobId);
        if (await GivenOutAsync(id, cancellationToken) is not { } after)
        {
            return false;
        }

        // In this order: a part that somebody takes meanwhile moves the mark.
        return !await db.JobParts.AnyAsync(p => p.JobId == id, cancellationToken)
            && (
                after < 0
                || await next(after) is null
                    && await MoveAsync(id, after, ~after, cancellationToken)
            );
    }

    private async Task<long?> GivenOutAsync(long id, CancellationToken cancellationToken) =>
        await db
            .Jobs.Where(j => j.Id == id && j.FinishedAt == null && !j.CancelRequested)
            .Select(j => (long?)j.GivenOut)
            .SingleOrDefaultAsync(cancellationToken);

    private async Task<JobPart?> TakeLeftAsync(
        long id,
        string owner,
        Func<string, bool> isGone,
        CancellationToken cancellationToken
    )
    {
        var (now, until) = (time.GetUtcNow().UtcDateTime, Until());
        var parts = await db
            .JobParts.AsNoTracking()
            .Where(p => p.JobId == id)
            .OrderBy(p => p.Last)
            .ToListAsync(cancellationToken);
        foreach (var part in parts.Where(p => p.LeasedUntil < now || isGone(p.Owner)))
        {
            var taken = await db
                .JobParts.Where(p =>
                    p.JobId == id
                    && p.Last == part.Last
                    && p.Owner == part.Owner
                    && p.LeasedUntil == part.LeasedUntil
                )
                .ExecuteUpdateAsync(
                    u => u.SetProperty(p => p.Owner, owner).SetProperty(p => p.LeasedUntil, until),
                    cancellationToken
                );
            if (taken > 0)
            {
                return new JobPart(ShortId.Format(id), part.After, part.Last, owner);
            }
        }

        return null;
    }

    private async Task<bool> GiveAsync(
        long id,
        long after,
        long last,
        string owner,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        if (!await MoveAsync(id, after, last, cancellationToken))
        {
            return false;
        }

        var part = new JobPartRow
        {
            JobId = id,
            Last = last,
            After = after,
            Owner = owner,
            LeasedUntil = Until(),
        };
        await db.InsertAllAsync([part], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<bool> MoveAsync(
        long id,
        long from,
        long to,
        CancellationToken cancellationToken
    ) =>
        await db
            .Jobs.Where(j => j.Id == id && j.GivenOut == from && j.FinishedAt == null)
            .ExecuteUpdateAsync(u => u.SetProperty(j => j.GivenOut, to), cancellationToken) > 0;

    private IQueryable<JobPartRow> Of(JobPart part)
    {
        var id = ShortId.Parse(part.JobId);
        return db.JobParts.Where(p =>
            p.JobId == id && p.Last == part.Last && p.Owner == part.Owner
        );
    }

    private DateTime Until() => time.GetUtcNow().UtcDateTime + Lease;
}
