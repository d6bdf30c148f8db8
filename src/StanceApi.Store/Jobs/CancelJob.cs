using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;

namespace StanceApi.Store.Jobs;

/// <summary>Cancels work: at once where nobody has begun it, else as soon as whoever works on it looks.</summary>
public sealed class CancelJob(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <summary>The job as it is then; one that is finished stays as it is. Null when there is none.</summary>
    public async Task<StoredJob?> RunAsync(
        string id,
        Author author,
        CancellationToken cancellationToken
    )
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var job = await db.Jobs.SingleOrDefaultAsync(j => j.Id == number, cancellationToken);
        if (job is { FinishedAt: null, CancelRequested: false })
        {
            job.CancelRequested = true;
            if (job.State is JobState.Queued)
            {
                job.State = JobState.Cancelled;
                job.FinishedAt = now;
            }

            new AuditLog(db, ids, time, author).Add<JobRecord>(
                AuditAction.Delete,
                JobRecord.Entity,
                id,
                new JobRecord(job.Kind),
                null
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return await new FindJob(db).RunAsync(id, cancellationToken);
    }
}

/// <summary>What the audit log tells of a job.</summary>
internal sealed record JobRecord(string Kind)
{
    public const string Entity = "job";
}
