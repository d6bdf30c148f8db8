using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>The sentence has a subject that names its actor, by name, office, country or body.</summary>
public sealed class SubjectSieve : IAttributionSieve
{
    public SpeakerAttribution? Attribute(Quotation quotation, AttributionState state)
    {
        if (
            quotation.Subjects.IsEmpty || quotation.Subjects.Any(m => m.Kind == MentionKind.Pronoun)
        )
        {
            return null;
        }

        ImmutableArray<AttributedActor> actors = quotation.Subjects is [var only]
            ? [.. Resolve(only, state)]
            : [.. quotation.Subjects.SelectMany(m => Resolve(m, state))];
        return new SpeakerAttribution(actors, Basis(quotation, actors));
    }

    private static AttributionBasis Basis(
        Quotation quotation,
        ImmutableArray<AttributedActor> actors
    ) =>
        quotation.IsTurn ? AttributionBasis.Label
        : quotation.Subjects is not [var only] ? AttributionBasis.Joint
        : only.Kind switch
        {
            MentionKind.Person => only.Span.Text.Contains(
                actors[0].Actor.Name,
                StringComparison.Ordinal
            )
                ? AttributionBasis.FullName
                : AttributionBasis.PartOfName,
            MentionKind.Title => actors.Any(a => a.Actor.Name != only.Name)
                ? AttributionBasis.OfficeHolder
                : AttributionBasis.Office,
            MentionKind.Group => AttributionBasis.Group,
            MentionKind.Anonymous => AttributionBasis.Anonymous,
            _ => AttributionBasis.Body,
        };

    internal static IReadOnlyList<AttributedActor> Resolve(Mention mention, AttributionState state)
    {
        if (mention.Kind == MentionKind.Person && state.Actors.Person(mention.Name) is { } person)
        {
            return [new AttributedActor(person, mention)];
        }

        if (mention.Kind == MentionKind.Title)
        {
            var holders = mention.Plural
                ? mention.Offices.Select(o =>
                    state.Actors.Holder([o], mention.Country, mention.Start)
                )
                :
                [
                    state.Actors.Holder(
                        mention.Offices,
                        mention.Country,
                        mention.Start,
                        mention.Modifier
                    ),
                ];
            var known = holders
                .OfType<ActorProfile>()
                .Distinct()
                .Select(a => new AttributedActor(a, mention))
                .ToList();
            if (known.Count > 0)
            {
                return known;
            }
        }

        if (
            mention.Abbreviated
            && state
                .Recent.Where(m =>
                    m is { Kind: MentionKind.Government, Abbreviated: false }
                    && m.Start < mention.Start
                    && m.Name[0] == mention.Name[0]
                )
                .MaxBy(m => m.Name.Length)
                is { } whole
        )
        {
            return [new AttributedActor(Unnamed(whole), mention)];
        }

        if (mention is { Kind: MentionKind.Group, Offices.Length: > 0 })
        {
            var all = state.Actors.Holders(mention.Offices, mention.Start);
            if (all.Length > 1)
            {
                return [.. all.Select(a => new AttributedActor(a, mention))];
            }
        }

        return [new AttributedActor(Unnamed(mention), mention)];
    }

    internal static ActorProfile Unnamed(Mention mention)
    {
        var type = mention.Kind switch
        {
            MentionKind.Government => ActorType.Government,
            MentionKind.Institution or MentionKind.Carrier => ActorType.Institution,
            MentionKind.Group => ActorType.Group,
            MentionKind.Anonymous => ActorType.Anonymous,
            _ => ActorType.Person,
        };
        var actor = new ActorProfile(mention.Name, type);
        actor.Add(mention);
        return actor;
    }
}
