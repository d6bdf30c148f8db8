using System.Collections.Immutable;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>An actor that a mention may stand for.</summary>
/// <param name="Office">The office by which it is named, else the one held on the day; null for none.</param>
public sealed record ResolvedActor(
    ActorSummary Actor,
    Office? Office,
    double Confidence,
    ImmutableArray<string> Reasons
);

/// <summary>Tells whom a mention by itself may stand for.</summary>
public sealed class ResolveActor(StanceDb db)
{
    private const int Most = 10;

    /// <summary>The likeliest first; empty when nobody is near.</summary>
    /// <param name="language">BCP 47 tag of the mention.</param>
    public async Task<ImmutableArray<ResolvedActor>> RunAsync(
        string mention,
        string language,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var linker = new ActorLinker(new KnownActors(db));
        var candidates = new List<ActorCandidate>();
        foreach (var reading in MentionText.Read(mention, language, day))
        {
            candidates.AddRange(await linker.RankAsync(reading, cancellationToken));
        }

        return
        [
            .. candidates
                .GroupBy(c => c.Actor.Id, StringComparer.Ordinal)
                .Select(g => g.MaxBy(c => c.Confidence)!)
                .Where(c => c.Confidence >= ActorLinker.Near)
                .OrderByDescending(c => c.Confidence)
                .ThenBy(c => c.Actor.Id, StringComparer.Ordinal)
                .Take(Most)
                .Select(c => new ResolvedActor(
                    new ActorSummary(c.Actor.Id, c.Actor.Name, c.Actor.LatinName, c.Actor.Country),
                    c.Office,
                    c.Confidence,
                    c.Reasons
                )),
        ];
    }
}
