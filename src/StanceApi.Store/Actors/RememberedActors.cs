using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>The stored actors as a directory that asks the store only for what nobody asked before.</summary>
internal sealed class RememberedActors(KnownActors known, ActorMemory.Found found) : IActorDirectory
{
    public async ValueTask<IReadOnlyList<Actor>> NamedAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        string[] unknown =
        [
            .. keys.Where(k => !found.Named.ContainsKey(k)).Distinct(StringComparer.Ordinal),
        ];
        if (unknown.Length > 0)
        {
            // One query for all; it is then known which has which.
            await known.NamedAsync(unknown, cancellationToken);
            foreach (var key in unknown)
            {
                found.Named[key] = await known.NamedAsync([key], cancellationToken);
            }
        }

        return
        [
            .. keys.SelectMany(k => found.Named[k]).DistinctBy(a => a.Id, StringComparer.Ordinal),
        ];
    }

    public async ValueTask<IReadOnlyList<Actor>> HoldersAsync(
        IReadOnlyCollection<string> kinds,
        string? country,
        CancellationToken cancellationToken
    )
    {
        var all = new List<Actor>();
        foreach (var kind in kinds)
        {
            if (!found.Holders.TryGetValue((kind, country), out var holders))
            {
                holders = await known.HoldersAsync([kind], country, cancellationToken);
                found.Holders[(kind, country)] = holders;
            }

            all.AddRange(holders);
        }

        return [.. all.DistinctBy(a => a.Id, StringComparer.Ordinal)];
    }

    public async ValueTask<Actor?> GovernmentAsync(
        string country,
        CancellationToken cancellationToken
    )
    {
        if (!found.Governments.TryGetValue(country, out var government))
        {
            government = await known.GovernmentAsync(country, cancellationToken);
            found.Governments[country] = government;
        }

        return government;
    }
}
