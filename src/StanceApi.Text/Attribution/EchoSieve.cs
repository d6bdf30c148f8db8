using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>
/// The subject repeats the end of a fuller phrase before it: 報道官 for イラン外務省の報道官, UAE外務省 for
/// UAE（アラブ首長国連邦）の外務省, 同省 for 外務省.
/// </summary>
public sealed class EchoSieve : IAttributionSieve
{
    private const int ShortestEnd = 2;

    public SpeakerAttribution? Attribute(Quotation quotation, AttributionState state)
    {
        if (quotation.Subjects is [{ Kind: MentionKind.Carrier } document])
        {
            return Named(document, state) is { } known
                    ? new SpeakerAttribution(
                        [.. known.Select(a => new AttributedActor(a, document))],
                        AttributionBasis.DocumentIssuer
                    )
                : document.Issuer is { } issuer
                    ? new SpeakerAttribution(
                        [.. SubjectSieve.Resolve(issuer, state)],
                        AttributionBasis.DocumentIssuer
                    )
                : quotation.SubjectReach is null
                && state.Spoken is { } spoken
                && spoken.Quotation.Sentence.Block == quotation.Sentence.Block
                    ? new SpeakerAttribution(
                        [.. spoken.Actors.Select(a => a with { Mention = document })],
                        AttributionBasis.DocumentNearby
                    )
                : state.Body is { Type: not ActorType.Group } body
                    ? new SpeakerAttribution(
                        [new AttributedActor(body, document)],
                        AttributionBasis.DocumentNearby
                    )
                : null;
        }

        if (
            quotation is not { SubjectReach: not null, Subjects: [var subject] }
            || subject.Kind
                is not (
                    MentionKind.Title
                    or MentionKind.Institution
                    or MentionKind.Pronoun
                    or MentionKind.Government
                )
        )
        {
            return null;
        }

        if (
            subject is { Kind: MentionKind.Pronoun, Plural: true }
            && state.Spoken is { Actors: [{ Actor.Type: ActorType.Group } group] }
        )
        {
            return new SpeakerAttribution(
                [group with { Mention = subject }],
                AttributionBasis.PronounPlural
            );
        }

        var isPronoun = subject.Kind == MentionKind.Pronoun;
        if (
            isPronoun && subject.Titles is not [_]
            || subject.Kind == MentionKind.Title
                && state.Actors.Holder(subject.Offices, subject.Country, subject.Start) is not null
        )
        {
            return null;
        }

        var earlier = state.Recent.Reverse().Where(m => m.Start < subject.Start);
        var fuller = isPronoun
            ? earlier.FirstOrDefault(m => EndsIn(m, subject.Titles[0]))
            : earlier
                .Where(m => m.Kind == subject.Kind && IsFuller(m, subject))
                .MaxBy(m => m.Name.Length);
        return fuller is null
            ? null
            : new SpeakerAttribution(
                [.. SubjectSieve.Resolve(fuller, state).Select(a => a with { Mention = subject })],
                AttributionBasis.Echo
            );
    }

    /// <summary>Who issued the document that was named before, and whose name ends as this one's does.</summary>
    private static ImmutableArray<ActorProfile>? Named(Mention document, AttributionState state) =>
        document.Issuer is not null ? null
        : state.Recent.LastOrDefault(m =>
            m is { Kind: MentionKind.Carrier, Issuer: not null } && m.Start < document.Start
        )
            is { Issuer: { } issuer } fuller
        && (document.Abbreviated || fuller.Name.EndsWith(document.Name, StringComparison.Ordinal))
            ? [.. SubjectSieve.Resolve(issuer, state).Select(a => a.Actor)]
        : state
            .Issuers.Where(i => i.Key.EndsWith(document.Name, StringComparison.Ordinal))
            .Select(i => i.Value)
            .ToList()
            is [.., var actors]
            ? actors
        : null;

    private static bool EndsIn(Mention mention, string head) =>
        mention.Kind is MentionKind.Person or MentionKind.Title
            ? !mention.Titles.IsDefaultOrEmpty
                && mention.Titles.Any(t => t.EndsWith(head, StringComparison.Ordinal))
        : mention.Kind is MentionKind.Institution or MentionKind.Group
            ? mention.Name.Split('「')[0].EndsWith(head, StringComparison.Ordinal)
        : mention.Kind is MentionKind.Government && head is "country";

    private static bool IsFuller(Mention earlier, Mention subject)
    {
        if (earlier.Name.Length <= subject.Name.Length)
        {
            return false;
        }

        if (earlier.Name.EndsWith(subject.Name, StringComparison.Ordinal))
        {
            return true;
        }

        // The same country or body, worded at more length, before the same end.
        var same = 0;
        while (same < subject.Name.Length && earlier.Name[^(same + 1)] == subject.Name[^(same + 1)])
        {
            same++;
        }

        return same >= ShortestEnd
            && same < subject.Name.Length
            && earlier.Country is not null
            && earlier.Country == subject.Country
            && earlier.Name.StartsWith(subject.Name[..^same], StringComparison.Ordinal);
    }
}
