using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Actors;

/// <summary>What the store knows about a speaker of an unstored article; all null where it is nobody known.</summary>
/// <param name="Office">The title of the office on the day, in the statement's language, where the article gives none.</param>
public sealed record KnownSpeaker(
    string? ActorId,
    string? LatinName,
    string? Country,
    string? Office
);

/// <summary>Tells which stored actors the speakers of an unstored article are; stores nothing.</summary>
public sealed class FindSpeakers(StanceDb db, ActorMemory memory)
{
    private static readonly KnownSpeaker Nobody = new(null, null, null, null);

    /// <summary>One for each speaker of each statement, in their order.</summary>
    public async Task<ImmutableArray<KnownSpeaker>> RunAsync(
        ReadArticle article,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        DateOnly? published = article.PublishedAt is { } at ? DateOnly.FromDateTime(at.Date) : null;
        var mentions = article
            .Statements.SelectMany(s =>
                s.Speakers.Select(p => Mentions.Of(p, s.Language, s.SaidOn, published))
            )
            .ToList();
        var known = new RememberedActors(
            new KnownActors(db),
            await memory.FoundAsync(cancellationToken)
        );
        await known.NamedAsync([.. mentions.SelectMany(ActorLinker.Keys)], cancellationToken);
        var found = new Dictionary<SpeakerMention, KnownSpeaker>();
        foreach (var mention in mentions.Where(m => m.Type != ActorType.Anonymous))
        {
            if (!found.ContainsKey(mention))
            {
                var link = await new ActorLinker(known).LinkAsync(mention, cancellationToken);
                found[mention] = link.Best is { Actor: var actor }
                    ? new KnownSpeaker(
                        actor.Id,
                        actor.LatinName,
                        actor.Country,
                        LinkSpeakers.Office(mention, actor)
                    )
                    : Nobody;
            }
        }

        return [.. mentions.Select(m => found.GetValueOrDefault(m, Nobody))];
    }
}
