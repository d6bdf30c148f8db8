using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Jobs;

/// <summary>Which jobs are wanted; null means all.</summary>
public sealed record JobFilter(string? Kind = null, JobState? State = null);

/// <summary>Jobs, the last queued first.</summary>
public sealed class ListJobs(StanceDb db)
{
    public async Task<Page<StoredJob>> RunAsync(
        JobFilter filter,
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var jobs = db.Jobs.AsNoTracking().Include(j => j.Errors).AsQueryable();
        if (filter.Kind is { } kind)
        {
            jobs = jobs.Where(j => j.Kind == kind);
        }

        if (filter.State is { } state)
        {
            jobs = jobs.Where(j => j.State == state);
        }

        if (after is not null)
        {
            jobs = jobs.Where(j => j.Id < after.Id);
        }

        var rows = await jobs.OrderByDescending(j => j.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page.Of(
            rows.ConvertAll(JobMapping.ToStored),
            limit,
            j => new IdCursor(ShortId.Parse(j.Id))
        );
    }
}
