using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Jobs;

public sealed class FindJob(StanceDb db)
{
    /// <summary>Null when there is none.</summary>
    public async Task<StoredJob?> RunAsync(string id, CancellationToken cancellationToken)
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var row = await db
            .Jobs.AsNoTracking()
            .Include(j => j.Errors)
            .SingleOrDefaultAsync(j => j.Id == number, cancellationToken);
        return row is null ? null : JobMapping.ToStored(row);
    }
}
