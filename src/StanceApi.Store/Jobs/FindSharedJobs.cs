using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Jobs;

/// <summary>Finds jobs that other processes work on, and that this one can help with.</summary>
public sealed class FindSharedJobs(StanceDb db)
{
    public async Task<IReadOnlyList<StoredJob>> RunAsync(
        string owner,
        IReadOnlyCollection<string> kinds,
        CancellationToken cancellationToken
    )
    {
        var wanted = kinds.ToArray();
        var rows = await db
            .Jobs.AsNoTracking()
            .Where(j =>
                j.FinishedAt == null
                && j.State == JobState.Running
                && !j.CancelRequested
                && j.Owner != owner
                && wanted.Contains(j.Kind)
            )
            .OrderBy(j => j.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(JobMapping.ToStored);
    }
}
