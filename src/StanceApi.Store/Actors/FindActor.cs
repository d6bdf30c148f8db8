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

    /// <summary>The actor in its own right that this one is now, itself if it was not merged; null when there is none.</summary>
    public async Task<StoredActor?> SurvivorAsync(string id, CancellationToken cancellationToken) =>
        await SurvivorIdAsync(id, cancellationToken) is { } root
            ? await RunAsync(root, cancellationToken)
            : null;

    /// <summary>Its id only.</summary>
    public Task<string?> SurvivorIdAsync(string id, CancellationToken cancellationToken) =>
        new ActorTree(db).RootAsync(id, cancellationToken);
}
