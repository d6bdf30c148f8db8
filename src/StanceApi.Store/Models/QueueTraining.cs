using StanceApi.Store.Audit;
using StanceApi.Store.Jobs;

namespace StanceApi.Store.Models;

/// <summary>Queues the training of a model, and writes down who wants it.</summary>
public sealed class QueueTraining(StanceDb db, QueueJob queue, IdSource ids, TimeProvider time)
{
    /// <param name="job">Makes the job from the id of the event that began it.</param>
    public async Task<StoredJob> RunAsync(
        Func<string, NewJob> job,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(author);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var cause = ids.Next();
        var log = new AuditLog(
            db,
            ids,
            time,
            author with
            {
                CauseId = author.CauseId ?? ShortId.Format(cause),
            }
        );
        var queued = await queue.RunAsync(
            job(author.CauseId ?? ShortId.Format(cause)),
            cancellationToken
        );
        log.Add<JobRecord>(
            AuditAction.Train,
            JobRecord.Entity,
            queued.Id,
            null,
            new JobRecord(queued.Kind),
            cause
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return queued;
    }
}
