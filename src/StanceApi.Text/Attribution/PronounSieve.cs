using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>
/// The subject is a pronoun: a singular one stands for the last subject or speaker, a plural one for the last two
/// actors that were named together.
/// </summary>
public sealed class PronounSieve : IAttributionSieve
{
    public SpeakerAttribution? Attribute(Quotation quotation, AttributionState state)
    {
        if (quotation.Subjects is not [{ Kind: MentionKind.Pronoun, Document: null } pronoun])
        {
            return null;
        }

        var actors = pronoun.Plural
            ? Fitting(Several(state), pronoun)
            : One(quotation, pronoun, state);
        return actors.IsEmpty
            // Nobody before it: somebody spoke, but the article does not say who.
            ? new SpeakerAttribution(
                [
                    new AttributedActor(
                        new ActorProfile(
                            pronoun.Span.Text,
                            pronoun.Plural ? ActorType.Group : ActorType.Anonymous
                        ),
                        pronoun
                    ),
                ],
                0.3
            )
            : new SpeakerAttribution(
                [.. actors.Select(a => new AttributedActor(a, pronoun))],
                SameBlock(quotation, state) ? 0.85 : 0.7
            );
    }

    /// <summary>両首脳 are two that hold such an office, as far as the article says what they hold.</summary>
    private static ImmutableArray<ActorProfile> Fitting(
        ImmutableArray<ActorProfile> actors,
        Mention pronoun
    ) =>
        pronoun.Titles is not [var offices]
        || actors.All(a => a.Role is null || a.HoldsAny(offices.Split('|')))
            ? actors
            : [];

    private static ImmutableArray<ActorProfile> Several(AttributionState state) =>
        state.Spoken is { Actors.Length: > 1 } spoken ? [.. spoken.Actors.Select(a => a.Actor)]
        : state.Subject is { Actors.Length: > 1 } subject ? subject.Actors
        : !state.Joint.IsEmpty ? state.Joint
        : state.Named.Length >= 2 ? [state.Named[1], state.Named[0]]
        : [];

    private static ImmutableArray<ActorProfile> One(
        Quotation quotation,
        Mention pronoun,
        AttributionState state
    )
    {
        if (pronoun.Gender is "former" or "latter" && Several(state) is { Length: 2 } two)
        {
            return [pronoun.Gender == "former" ? two[0] : two[1]];
        }

        ImmutableArray<ActorProfile>[] candidates =
        [
            state.Spoken is { } here && here.Quotation.Sentence == quotation.Sentence
                ? [.. here.Actors.Select(a => a.Actor)]
                : [],
            state.Subject is { } subject && subject.Block == quotation.Sentence.Block
                ? subject.Actors
                : [],
            state.Topic is { } topic
            && topic.Sentence.Block == quotation.Sentence.Block
            && quotation.SubjectReach is null
            && topic.Actors.All(a => a is { Type: ActorType.Person, Role: not null })
                ? topic.Actors
                : [],
            state.Spoken is { } spoken ? [.. spoken.Actors.Select(a => a.Actor)] : [],
            state.Subject?.Actors ?? [],
            .. state
                .Recent.Where(m =>
                    m.Kind == MentionKind.Person
                    && m.Start >= quotation.Sentence.Start
                    && m.End <= pronoun.Start
                )
                .Reverse()
                .Select(m => state.Actors.Person(m.Name))
                .OfType<ActorProfile>()
                .Select(a => ImmutableArray.Create(a)),
            .. state
                .Named.Where(a => a.Gender is not null && a.Gender == pronoun.Gender)
                .Select(a => ImmutableArray.Create(a)),
        ];
        return candidates.FirstOrDefault(c => c.Length == 1 && Agrees(c[0], pronoun), []);
    }

    private static bool Agrees(ActorProfile actor, Mention pronoun) =>
        actor.Type is ActorType.Person or ActorType.Anonymous
        && (
            actor.Gender is null
            || pronoun.Gender is null or "any" or "former" or "latter"
            || actor.Gender == pronoun.Gender
        );

    private static bool SameBlock(Quotation quotation, AttributionState state) =>
        state.Subject?.Block == quotation.Sentence.Block
        || state.Spoken?.Quotation.Sentence.Block == quotation.Sentence.Block;
}
