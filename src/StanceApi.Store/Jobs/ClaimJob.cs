using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Jobs;

/// <summary>
/// Takes up work: what is queued, and what a process left that no longer lives. A job whose locks another one holds
/// waits. However many processes share the store, each job has one owner at a time.
/// </summary>
public sealed class ClaimJob(StanceDb db, TimeProvider time)
{
    private const int MostLookedAt = 100;

    /// <param name="owner">The process that will work on it.</param>
    /// <param name="kinds">What it can do.</param>
    /// <param name="isGone">Whether another owner is known not to live any more, before its lease runs out.</param>
    /// <param name="id">One certain job, or null for the first that can be had.</param>
    /// <param name="underWay">What the owner works on already: a clock that jumps makes a lease run out, not the work stop.</param>
    /// <returns>Null when there is nothing to do.</returns>
    public async Task<StoredJob?> RunAsync(
        string owner,
        IReadOnlyCollection<string> kinds,
        Func<string, bool> isGone,
        string? id,
        CancellationToken cancellationToken,
        IReadOnlyCollection<string>? underWay = null
    )
    {
        ArgumentNullException.ThrowIfNull(isGone);
        long? wanted = id is null ? null : ShortId.Parse(id);
        long[] own = [.. (underWay ?? []).Select(ShortId.Parse)];
        // Looks first, since a transaction would keep others from writing.
        if ((await CandidatesAsync(kinds, isGone, wanted, own, cancellationToken)).Count == 0)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var row in await CandidatesAsync(kinds, isGone, wanted, own, cancellationToken))
        {
            if (await IsFreeAsync(row, cancellationToken))
            {
                await TakeAsync(row, owner, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return await new FindJob(db).RunAsync(ShortId.Format(row.Id), cancellationToken);
            }
        }

        return null;
    }

    private async Task<List<JobRow>> CandidatesAsync(
        IReadOnlyCollection<string> kinds,
        Func<string, bool> isGone,
        long? id,
        long[] own,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var open = db.Jobs.AsNoTracking().Where(j => j.FinishedAt == null);
        if (id is { } one)
        {
            open = open.Where(j => j.Id == one);
        }

        var rows = await open.OrderBy(j => j.Id).Take(MostLookedAt).ToListAsync(cancellationToken);
        return rows.FindAll(j =>
            !own.Contains(j.Id)
            && kinds.Contains(j.Kind, StringComparer.Ordinal)
            && (j.Owner is null || j.LeasedUntil is null || j.LeasedUntil < now || isGone(j.Owner))
        );
    }

    private async Task<bool> IsFreeAsync(JobRow job, CancellationToken cancellationToken) =>
        !await db.JobLocks.AnyAsync(
            l => job.Locks.Contains(l.Name) && l.JobId != job.Id,
            cancellationToken
        );

    private async Task TakeAsync(JobRow job, string owner, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var until = now + JobLeases.Duration;
        await db
            .Jobs.Where(j => j.Id == job.Id)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(j => j.State, JobState.Running)
                        .SetProperty(j => j.Owner, owner)
                        .SetProperty(j => j.LeasedUntil, until)
                        .SetProperty(j => j.StartedAt, j => j.StartedAt ?? now)
                        .SetProperty(j => j.RatePerSecond, (double?)null),
                cancellationToken
            );
        await db.JobLocks.Where(l => l.JobId == job.Id).ExecuteDeleteAsync(cancellationToken);
        await db.InsertAllAsync(
            job.Locks.Select(name => new JobLockRow { Name = name, JobId = job.Id }),
            cancellationToken
        );
    }
}
