using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Attribution;

/// <summary>
/// In a language that leaves out a known subject, the words belong to whom the text was about; a quotation that stands
/// alone belongs to who spoke before it in the paragraph, else to whom the next sentence is about.
/// </summary>
public sealed class ZeroSubjectSieve : IAttributionSieve
{
    public SpeakerAttribution? Attribute(Quotation quotation, AttributionState state)
    {
        if (quotation is not { SubjectReach: { } reach, Subjects.IsEmpty: true })
        {
            return null;
        }

        if (reach == 0)
        {
            return
                state.Spoken is { } teller
                && quotation.Sentence.Block == teller.Quotation.Sentence.Block
                && quotation.Sentence.Start - teller.Quotation.Sentence.End <= 2
                ? Of(teller.Actors.Select(a => a.Actor), AttributionBasis.CarriedOnNear)
                : null;
        }

        var standsAlone = quotation is { Cue: null, Kind: StatementKind.Direct };
        var spokenHere =
            state.Spoken is { } spoken
            && spoken.Quotation.Sentence.Block == quotation.Sentence.Block;
        if (standsAlone && !spokenHere && Following(state) is { Length: > 0 } following)
        {
            return Of(following, AttributionBasis.Following);
        }

        if (state.Topic is not { } topic)
        {
            return null;
        }

        var blocksBetween = quotation.Sentence.Block - topic.Sentence.Block;
        return blocksBetween > reach
            ? null
            : Of(
                topic.Actors,
                blocksBetween == 0 ? AttributionBasis.TopicNear : AttributionBasis.TopicFar
            );
    }

    private static ImmutableArray<ActorProfile> Following(AttributionState state) =>
        state.Next
            is {
                LeadSubjects: [
                    { Kind: MentionKind.Person or MentionKind.Title or MentionKind.Anonymous } lead,
                ]
            }
            ? [.. SubjectSieve.Resolve(lead, state).Select(a => a.Actor)]
            : [];

    private static SpeakerAttribution Of(
        IEnumerable<ActorProfile> actors,
        AttributionBasis basis
    ) => new([.. actors.Select(a => new AttributedActor(a, null))], basis);
}
