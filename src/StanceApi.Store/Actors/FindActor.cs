using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Actors;

public sealed class FindActor(StanceDb db)
{
    /// <summary>Null when there is none.</summary>
    public async Task<StoredActor?> RunAsync(string id, CancellationToken cancellationToken)
    {
        var row = await db
            .Actors.Where(a => a.Id == id)
            .WithDetails()
            .SingleOrDefaultAsync(cancellationToken);
        return row is null ? null : ActorMapping.ToStored(row);
    }
}
