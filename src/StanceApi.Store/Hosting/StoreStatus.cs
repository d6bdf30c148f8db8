using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Hosting;

public sealed class StoreStatus(StanceDb db)
{
    /// <summary>Whether the database answers and has the current schema.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        await db.Database.CanConnectAsync(cancellationToken)
        && !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
}
