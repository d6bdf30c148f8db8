using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Jobs;

/// <summary>What the owner of a job writes about it. Nothing is written once another process has taken it up.</summary>
public sealed class JobLeases(StanceDb db, TimeProvider time)
{
    /// <summary>So long nobody else takes up a job whose owner is silent.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Extends the lease and says how far the work is. Within a transaction, what is written there counts only if this is
    /// true: then nobody else can have written the same.
    /// </summary>
    /// <returns>False when the job is not this owner's any more.</returns>
    public async Task<bool> ReportAsync(
        JobLease lease,
        long done,
        long? total,
        double? ratePerSecond,
        CancellationToken cancellationToken
    )
    {
        var until = time.GetUtcNow().UtcDateTime + Duration;
        return await Held(lease)
                .ExecuteUpdateAsync(
                    u =>
                        u.SetProperty(j => j.LeasedUntil, until)
                            .SetProperty(j => j.Done, done)
                            .SetProperty(j => j.Total, total)
                            .SetProperty(j => j.RatePerSecond, ratePerSecond),
                    cancellationToken
                ) > 0;
    }

    /// <summary>
    /// So much more is done, by whichever process; what came in after the job was measured makes it larger. Best the last
    /// thing in a transaction: others that do the same wait for its end.
    /// </summary>
    public Task AdvanceAsync(string jobId, long by, CancellationToken cancellationToken)
    {
        var id = ShortId.Parse(jobId);
        return db
            .Jobs.Where(j => j.Id == id && j.FinishedAt == null)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(j => j.Done, j => j.Done + by)
                        .SetProperty(
                            j => j.Total,
                            j => j.Total < j.Done + by ? j.Done + by : j.Total
                        ),
                cancellationToken
            );
    }

    /// <summary>
    /// Says how much there is to do, at least as much as is done, and how fast it goes since a time at which so much was done.
    /// </summary>
    /// <returns>False when the job is not this owner's any more.</returns>
    public async Task<bool> RateAsync(
        JobLease lease,
        long? total,
        long doneBefore,
        TimeSpan since,
        CancellationToken cancellationToken
    )
    {
        var seconds = since.TotalSeconds;
        return await Held(lease)
                .ExecuteUpdateAsync(
                    u =>
                        u.SetProperty(j => j.Total, j => j.Done > total ? j.Done : total)
                            .SetProperty(
                                j => j.RatePerSecond,
                                j => seconds > 0 ? (j.Done - doneBefore) / seconds : null
                            ),
                    cancellationToken
                ) > 0;
    }

    /// <summary>Extends the lease.</summary>
    /// <returns>False when the job is not this owner's any more.</returns>
    public async Task<bool> RenewAsync(JobLease lease, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow().UtcDateTime + Duration;
        return await Held(lease)
                .ExecuteUpdateAsync(
                    u => u.SetProperty(j => j.LeasedUntil, until),
                    cancellationToken
                ) > 0;
    }

    /// <summary>Whether somebody wants the job to stop, or it is not this owner's any more.</summary>
    public async Task<bool> ShallStopAsync(JobLease lease, CancellationToken cancellationToken) =>
        !await Held(lease).AnyAsync(j => !j.CancelRequested, cancellationToken);

    /// <summary>Whether somebody wants the job to stop.</summary>
    public Task<bool> IsCancelledAsync(JobLease lease, CancellationToken cancellationToken) =>
        Held(lease).AnyAsync(j => j.CancelRequested, cancellationToken);

    /// <summary>Notes something that went wrong; the first <see cref="JobMapping.MostErrors"/> are kept, all are counted.</summary>
    public async Task AddErrorAsync(
        JobLease lease,
        JobError error,
        CancellationToken cancellationToken
    )
    {
        await AddErrorAsync(Held(lease), ShortId.Parse(lease.JobId), error, cancellationToken);
    }

    /// <summary>The same, by a process that helps with the job.</summary>
    public Task AddErrorAsync(string jobId, JobError error, CancellationToken cancellationToken)
    {
        var id = ShortId.Parse(jobId);
        return AddErrorAsync(
            db.Jobs.Where(j => j.Id == id && j.FinishedAt == null),
            id,
            error,
            cancellationToken
        );
    }

    private async Task AddErrorAsync(
        IQueryable<JobRow> job,
        long id,
        JobError error,
        CancellationToken cancellationToken
    )
    {
        var isCounted =
            await job.ExecuteUpdateAsync(
                u => u.SetProperty(j => j.ErrorCount, j => j.ErrorCount + 1),
                cancellationToken
            ) > 0;
        if (
            isCounted
            && await db.JobErrors.CountAsync(e => e.JobId == id, cancellationToken)
                < JobMapping.MostErrors
        )
        {
            var row = new JobErrorRow
            {
                JobId = id,
                Item = error.Item,
                Detail = error.Detail,
            };
            db.JobErrors.Add(row);
            await db.SaveChangesAsync(cancellationToken);
            db.Entry(row).State = EntityState.Detached;
        }
    }

    /// <summary>The work is done, in vain or not, and its locks are free.</summary>
    /// <param name="result">JSON, by kind; null leaves what is there.</param>
    /// <returns>False when the job is not this owner's any more.</returns>
    public async Task<bool> EndAsync(
        JobLease lease,
        JobState state,
        string? result,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var id = ShortId.Parse(lease.JobId);
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.BeginSharedAsync(cancellationToken)
            : null;
        var isHeld =
            await Held(lease)
                .ExecuteUpdateAsync(
                    u =>
                        u.SetProperty(j => j.State, state)
                            .SetProperty(j => j.FinishedAt, now)
                            .SetProperty(j => j.Result, j => result ?? j.Result)
                            .SetProperty(j => j.Owner, (string?)null)
                            .SetProperty(j => j.LeasedUntil, (DateTime?)null),
                    cancellationToken
                ) > 0;
        if (isHeld)
        {
            await db.JobLocks.Where(l => l.JobId == id).ExecuteDeleteAsync(cancellationToken);
            // Whoever still works on one writes no more.
            await db.JobParts.Where(p => p.JobId == id).ExecuteDeleteAsync(cancellationToken);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return isHeld;
    }

    /// <summary>Gives the job back unfinished, to be taken up by whoever is next.</summary>
    public async Task ReleaseAsync(JobLease lease, CancellationToken cancellationToken)
    {
        var id = ShortId.Parse(lease.JobId);
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        var isHeld =
            await Held(lease)
                .ExecuteUpdateAsync(
                    u =>
                        u.SetProperty(j => j.State, JobState.Queued)
                            .SetProperty(j => j.Owner, (string?)null)
                            .SetProperty(j => j.LeasedUntil, (DateTime?)null),
                    cancellationToken
                ) > 0;
        if (isHeld)
        {
            await db.JobLocks.Where(l => l.JobId == id).ExecuteDeleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private IQueryable<JobRow> Held(JobLease lease)
    {
        var id = ShortId.Parse(lease.JobId);
        var owner = lease.Owner;
        return db.Jobs.Where(j => j.Id == id && j.Owner == owner);
    }
}
