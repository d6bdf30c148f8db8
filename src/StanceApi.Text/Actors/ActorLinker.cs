using System.Collections.Immutable;

namespace StanceApi.Text.Actors;

/// <summary>
/// Finds the actor that a mention stands for: candidates by name in any script, or by office, ranked by name, country
/// and the office held on the day.
/// </summary>
public sealed class ActorLinker(IActorDirectory directory)
{
    /// <summary>From here on it is one, if no other is near.</summary>
    public const double Sure = 0.7;

    /// <summary>From here on it may be one.</summary>
    public const double Near = 0.35;

    /// <summary>By how much the first must lead.</summary>
    public const double Lead = 0.15;

    private const int MostCandidates = 5;

    /// <summary>The keys of names by which the mention is looked up, for a directory that looks up many at once.</summary>
    public static IEnumerable<string> Keys(SpeakerMention mention)
    {
        var reading = MentionReading.Of(mention);
        return reading.Keys.Concat(reading.LatinKeys);
    }

    /// <summary>Everyone whom the mention may stand for, the likeliest first.</summary>
    public async ValueTask<ImmutableArray<ActorCandidate>> RankAsync(
        SpeakerMention mention,
        CancellationToken cancellationToken
    ) => await RankAsync(MentionReading.Of(mention), cancellationToken);

    public async ValueTask<ActorLink> LinkAsync(
        SpeakerMention mention,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(mention);
        var reading = MentionReading.Of(mention);
        var near = (await RankAsync(reading, cancellationToken))
            .Where(c => c.Confidence >= Near)
            .Take(MostCandidates)
            .ToImmutableArray();
        return near switch
        {
            [var only] when only.Confidence >= Sure => new(LinkOutcome.Linked, only, near),
            [var first, var second, ..]
                when first.Confidence >= Sure && first.Confidence - second.Confidence >= Lead =>
                new(LinkOutcome.Linked, first, near),
            [] when !IsNobody(reading) => new(LinkOutcome.New, null, []),
            _ => new(LinkOutcome.Doubtful, null, near),
        };
    }

    /// <summary>An office or a kind of body alone names nobody in particular.</summary>
    private static bool IsNobody(MentionReading reading) =>
        reading.IsTitleOnly
        || reading.Keys.IsEmpty && reading.LatinKeys.IsEmpty
        || reading.Mention is { Type: ActorType.Institution, Country: null } body
            && BodyKeys.IsGeneric(reading.Keys[0], body.Language);

    private async ValueTask<ImmutableArray<ActorCandidate>> RankAsync(
        MentionReading reading,
        CancellationToken cancellationToken
    )
    {
        var mention = reading.Mention;
        if (
            mention is { Type: ActorType.Government, Country: { } country }
            && await directory.GovernmentAsync(country, cancellationToken) is { } government
        )
        {
            return [CandidateScoring.OfGovernment(government, country)];
        }

        var named = await directory.NamedAsync(
            [.. reading.Keys, .. reading.LatinKeys],
            cancellationToken
        );
        var scored = Scored(named, reading, CandidateScoring.ByName);
        if (
            mention.Type == ActorType.Person
            && !reading.Kinds.IsEmpty
            && scored.All(c => c.Confidence < Sure)
        )
        {
            var holders = await HoldersAsync(reading, cancellationToken);
            scored =
            [
                .. scored,
                .. Scored(
                    holders.Where(h => !scored.Any(c => c.Actor.Id == h.Id)),
                    reading,
                    CandidateScoring.ByOffice
                ),
            ];
            if (reading.IsTitleOnly)
            {
                scored = CandidateScoring.SameWordsFirst(scored, reading);
            }
        }

        return
        [
            .. scored
                .OrderByDescending(c => c.Confidence)
                .ThenBy(c => c.Actor.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<ActorCandidate> Scored(
        IEnumerable<Actor> actors,
        MentionReading reading,
        Func<Actor, MentionReading, ActorCandidate?> score
    ) =>
        [
            .. actors
                .Where(a => CandidateScoring.CanBe(a.Type, reading.Mention.Type))
                .Select(a => score(a, reading))
                .OfType<ActorCandidate>(),
        ];

    private async ValueTask<IEnumerable<Actor>> HoldersAsync(
        MentionReading reading,
        CancellationToken cancellationToken
    )
    {
        var country = reading.Mention.Country;
        if (country is not null)
        {
            return await directory.HoldersAsync(reading.Kinds, country, cancellationToken);
        }

        if (reading.Body.Length == 0)
        {
            return [];
        }

        var bodies = await directory.NamedAsync([reading.Body], cancellationToken);
        var names = bodies
            .Where(b => b.Type != ActorType.Person)
            .SelectMany(b => b.Names.Select(n => n.Key))
            .ToHashSet(StringComparer.Ordinal);
        var holders = await directory.HoldersAsync(reading.Kinds, null, cancellationToken);
        return holders.Where(h =>
            h.Offices.Any(o =>
                o is { Kind: { } kind, Organisation: { } organisation }
                && reading.Kinds.Contains(kind, StringComparer.Ordinal)
                && names.Contains(NameKeys.Of(organisation))
            )
        );
    }
}
