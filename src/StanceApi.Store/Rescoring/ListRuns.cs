using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Rescoring;

/// <summary>Runs, the last queued first.</summary>
public sealed class ListRuns(StanceDb db)
{
    public async Task<Page<RescoreRun>> RunAsync(
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        var runs = db.RescoreRuns.AsNoTracking().Include(r => r.Job!.Errors).AsQueryable();
        if (after is not null)
        {
            runs = runs.Where(r => r.Id < after.Id);
        }

        var rows = await runs.OrderByDescending(r => r.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page.Of(
            rows.ConvertAll(RunMapping.ToStored),
            limit,
            r => new IdCursor(ShortId.Parse(r.Id))
        );
    }
}
