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

        var actors =
            pronoun.Gender == "parties" && !state.Parties.IsEmpty ? state.Parties
            : pronoun.Plural ? Fitting(Several(state), pronoun)
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
                AttributionBasis.PronounUnexplained
            )
            : new SpeakerAttribution(
                [.. actors.Select(a => new AttributedActor(a, pronoun))],
                pronoun.Plural || actors.Length > 1 ? AttributionBasis.PronounPlural
                    : SameBlock(quotation, state) ? AttributionBasis.PronounNear
                    : AttributionBasis.PronounFar
            );
    }

    /// <summary>両首脳 are two that hold such an office, as far as the article says what they hold.</summary>
    private static ImmutableArray<ActorProfile> Fitting(
        ImmutableArray<ActorProfile> actors,
        Mention pronoun
    ) =>
        pronoun.Titles is not [var offices]
        || actors.All(a => a.Role is null || offices.Split('|').Any(a.Offices.Contains))
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

        if (pronoun.Gender == "anonymous" && state.Anonymous is { } unnamed)
        {
            return [unnamed];
        }

        foreach (var candidate in Candidates(quotation, pronoun, state))
        {
            if (candidate.Length == 1 && Agrees(candidate[0], pronoun))
            {
                return candidate;
            }
        }

        return [];
    }

    /// <summary>Whom a singular pronoun may stand for, the likeliest first.</summary>
    private static IEnumerable<ImmutableArray<ActorProfile>> Candidates(
        Quotation quotation,
        Mention pronoun,
        AttributionState state
    )
    {
        if (state.Spoken is { } here && here.Quotation.Sentence == quotation.Sentence)
        {
            yield return Of(here.Actors);
        }

        if (state.Subject is { } subject && subject.Block == quotation.Sentence.Block)
        {
            yield return subject.Actors;
        }

        for (var i = state.Recent.Count - 1; i >= 0; i--)
        {
            var mention = state.Recent[i];
            if (
                mention.Kind == MentionKind.Person
                && mention.Start >= quotation.Sentence.Start
                && mention.End <= pronoun.Start
                && state.Actors.Person(mention.Name) is { } person
            )
            {
                yield return [person];
            }
        }

        if (state.Spoken is { } spoken)
        {
            yield return Of(spoken.Actors);
        }

        if (state.Subject is { } last)
        {
            yield return last.Actors;
        }

        foreach (var actor in state.Named)
        {
            if (actor.Gender is not null && actor.Gender == pronoun.Gender)
            {
                yield return [actor];
            }
        }
    }

    private static ImmutableArray<ActorProfile> Of(ImmutableArray<AttributedActor> actors) =>
        ImmutableArray.CreateRange(actors, a => a.Actor);

    private static bool Agrees(ActorProfile actor, Mention pronoun) =>
        actor.Type is ActorType.Person or ActorType.Anonymous
        && (
            actor.Gender is null
            || pronoun.Gender is null or "any" or "former" or "latter" or "anonymous"
            || actor.Gender == pronoun.Gender
        );

    private static bool SameBlock(Quotation quotation, AttributionState state) =>
        state.Subject?.Block == quotation.Sentence.Block
        || state.Spoken?.Quotation.Sentence.Block == quotation.Sentence.Block;
}
