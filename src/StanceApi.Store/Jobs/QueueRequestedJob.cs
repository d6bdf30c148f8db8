using StanceApi.Store.Audit;

namespace StanceApi.Store.Jobs;

/// <summary>Queues work that somebody asked for, and writes down who did; in the caller's transaction, where there is one.</summary>
public sealed class QueueRequestedJob(StanceDb db, QueueJob queue, IdSource ids, TimeProvider time)
{
    /// <param name="job">Makes the job from the id of the event that began it: the cause of all that the job does.</param>
    public async Task<StoredJob> RunAsync(
        AuditAction action,
        Func<string, NewJob> job,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(author);
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.BeginSharedAsync(cancellationToken)
            : null;
        var number = ids.Next();
        var cause = author.CauseId ?? ShortId.Format(number);
        var queued = await queue.RunAsync(job(cause), cancellationToken);
        new AuditLog(db, ids, time, author with { CauseId = cause }).Add<JobRecord>(
            action,
            JobRecord.Entity,
            queued.Id,
            null,
            new JobRecord(queued.Kind),
            number
        );
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return queued;
    }
}
