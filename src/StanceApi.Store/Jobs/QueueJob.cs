using StanceApi.Store.Entities;

namespace StanceApi.Store.Jobs;

/// <summary>Queues work. Within a transaction it is queued with everything else in it, or not at all.</summary>
public sealed class QueueJob(StanceDb db, IdSource ids, TimeProvider time)
{
    public async Task<StoredJob> RunAsync(NewJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var row = new JobRow
        {
            Id = ids.Next(),
            Kind = job.Kind,
            State = JobState.Queued,
            Who = job.Who,
            CreatedAt = time.GetUtcNow().UtcDateTime,
            Total = job.Total,
            Locks = job.Locks.IsDefault ? [] : [.. job.Locks],
            Input = job.Input,
        };
        db.Jobs.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(row).State = Microsoft.EntityFrameworkCore.EntityState.Detached;
        return JobMapping.ToStored(row);
    }
}
