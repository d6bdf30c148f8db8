namespace StanceApi.Text.Actors;

/// <summary>The actors that are known, found by keys; never listed as a whole.</summary>
public interface IActorDirectory
{
    /// <summary>All actors with a name whose key or short key is one of these; see <see cref="NameKeys"/>.</summary>
    ValueTask<IReadOnlyList<Actor>> NamedAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    );

    /// <summary>All actors that held one of these canonical offices of a country (null: of an international organisation), on whatever day.</summary>
    ValueTask<IReadOnlyList<Actor>> HoldersAsync(
        IReadOnlyCollection<string> kinds,
        string? country,
        CancellationToken cancellationToken
    );

    /// <summary>The actor that stands for a country’s government; null for none.</summary>
    ValueTask<Actor?> GovernmentAsync(string country, CancellationToken cancellationToken);
}
