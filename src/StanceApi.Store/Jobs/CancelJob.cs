using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;

namespace StanceApi.Store.Jobs;

/// <summary>Cancels work: at once where nobody has begun it, else as soon as whoever works on it looks.</summary>
public sealed class CancelJob(StanceDb db, IdSource ids, TimeProvider time)
{
    internal const string Entity = "job";

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

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var stopped = await db
            .Jobs.Where(j => j.Id == number && j.State == JobState.Queued)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(j => j.State, JobState.Cancelled)
                        .SetProperty(j => j.CancelRequested, true)
                        .SetProperty(j => j.FinishedAt, now),
                cancellationToken
            );
        stopped += await db
            .Jobs.Where(j => j.Id == number && j.State == JobState.Running && !j.CancelRequested)
            .ExecuteUpdateAsync(
                u => u.SetProperty(j => j.CancelRequested, true),
                cancellationToken
            );
        if (stopped > 0)
        {
            new AuditLog(db, ids, time, author).Add<StoredJob>(
                AuditAction.Cancel,
                Entity,
                id,
                null,
                null
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return await new FindJob(db).RunAsync(id, cancellationToken);
    }
}
