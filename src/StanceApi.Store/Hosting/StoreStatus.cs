using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Faults;

namespace StanceApi.Store.Hosting;

public sealed class StoreStatus(StanceDb db)
{
    /// <summary>Whether the database answers and has the current schema.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        await db.Database.CanConnectAsync(cancellationToken)
        && !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();

    /// <summary>Reads and writes a little, to see whether that works.</summary>
    /// <returns>Null when it does.</returns>
    public async Task<StoreFault?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.TryWritingAsync(cancellationToken);
            return null;
        }
        catch (Exception e) when (StoreFaults.Of(e) is not null)
        {
            return StoreFaults.Of(e);
        }
    }
}
