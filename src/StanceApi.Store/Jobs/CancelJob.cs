using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Jobs;

/// <summary>Cancels work: at once where nobody has begun it, else as soon as whoever works on it looks.</summary>
public sealed class CancelJob(StanceDb db, TimeProvider time)
{
    /// <summary>The job as it is then; one that is finished stays as it is. Null when there is none.</summary>
    public async Task<StoredJob?> RunAsync(string id, CancellationToken cancellationToken)
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        await db
            .Jobs.Where(j => j.Id == number && j.State == JobState.Queued)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(j => j.State, JobState.Cancelled)
                        .SetProperty(j => j.CancelRequested, true)
                        .SetProperty(j => j.FinishedAt, now),
                cancellationToken
            );
        await db
            .Jobs.Where(j => j.Id == number && j.State == JobState.Running)
            .ExecuteUpdateAsync(
                u => u.SetProperty(j => j.CancelRequested, true),
                cancellationToken
            );
        return await new FindJob(db).RunAsync(id, cancellationToken);
    }
}
