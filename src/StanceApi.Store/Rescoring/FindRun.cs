using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Rescoring;

public sealed class FindRun(StanceDb db)
{
    /// <summary>Null when there is none.</summary>
    public async Task<RescoreRun?> RunAsync(string id, CancellationToken cancellationToken)
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var row = await db
            .RescoreRuns.AsNoTracking()
            .Include(r => r.Job!.Errors)
            .SingleOrDefaultAsync(r => r.Id == number, cancellationToken);
        return row is null ? null : RunMapping.ToStored(row);
    }
}
