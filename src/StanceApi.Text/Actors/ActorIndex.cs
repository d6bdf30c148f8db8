namespace StanceApi.Text.Actors;

/// <summary>A directory in memory.</summary>
public sealed class ActorIndex : IActorDirectory
{
    private readonly ILookup<string, Actor> _byKey;
    private readonly ILookup<(string Kind, string? Country), Actor> _byOffice;
    private readonly ILookup<string, Actor> _governments;

    public ActorIndex(IEnumerable<Actor> actors)
    {
        var all = actors.ToList();
        _byKey = all.SelectMany(a =>
                a.Names.SelectMany(n => new[] { n.Key, n.ShortKey })
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(key => (key, a))
            )
            .ToLookup(pair => pair.key, pair => pair.a, StringComparer.Ordinal);
        _byOffice = all.SelectMany(a =>
                a.Offices.Where(o => o.Kind is not null)
                    .Select(o => (Office: (o.Kind!, o.Country), a))
                    .Distinct()
            )
            .ToLookup(pair => pair.Office, pair => pair.a);
        _governments = all.Where(a => a is { Type: ActorType.Government, Country: not null })
            .ToLookup(a => a.Country!, StringComparer.Ordinal);
    }

    public ValueTask<IReadOnlyList<Actor>> NamedAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    ) => new([.. keys.SelectMany(key => _byKey[key]).Distinct()]);

    public ValueTask<IReadOnlyList<Actor>> HoldersAsync(
        IReadOnlyCollection<string> kinds,
        string? country,
        CancellationToken cancellationToken
    ) => new([.. kinds.SelectMany(kind => _byOffice[(kind, country)]).Distinct()]);

    public ValueTask<Actor?> GovernmentAsync(string country, CancellationToken cancellationToken) =>
        new(_governments[country].FirstOrDefault());
}
