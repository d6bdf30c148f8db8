using System.Collections.Immutable;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>Tells which stored actors the speakers of an unstored article are; stores nothing.</summary>
public sealed class FindSpeakers(StanceDb db, IdSource ids)
{
    /// <summary>As many ids as speakers, in their order; null where the speaker is no stored actor.</summary>
    public async Task<ImmutableArray<string?>> RunAsync(
        IReadOnlyList<Speaker> speakers,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(speakers);
        var rows = speakers
            .Select(s => new SpeakerRow
            {
                Name = s.Name,
                LatinName = s.LatinName,
                Type = s.Type,
                Country = s.Country,
            })
            .ToList();
        var actors = await new ActorLinker(db, ids).FindAsync(rows, cancellationToken);
        return [.. actors.Select(a => a?.Id)];
    }
}
