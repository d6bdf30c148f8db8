using System.Collections.Concurrent;
using StanceApi.Store.Hosting;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>What was found of actors, for all who read and for as long as nothing in the store changes.</summary>
public sealed class ActorMemory(IStoreChanges changes)
{
    private const int MostKeys = 20_000;
    private Found _found = new("");

    /// <summary>What was found in the store as it is now.</summary>
    internal async ValueTask<Found> FoundAsync(CancellationToken cancellationToken)
    {
        var mark = await changes.MarkAsync(cancellationToken);
        var found = _found;
        if (found.Mark != mark || found.Named.Count > MostKeys)
        {
            _found = found = new Found(mark);
        }

        return found;
    }

    internal sealed record Found(string Mark)
    {
        public ConcurrentDictionary<string, IReadOnlyList<Actor>> Named { get; } =
            new(StringComparer.Ordinal);

        public ConcurrentDictionary<
            (string Kind, string? Country),
            IReadOnlyList<Actor>
        > Holders { get; } = new();

        public ConcurrentDictionary<string, Actor?> Governments { get; } =
            new(StringComparer.Ordinal);
    }
}
