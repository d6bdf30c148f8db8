using StanceApi.Text.Quotations;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Attribution;

/// <summary>
/// The sentence has no subject of its own: a cue goes on with the speaker before it in the paragraph, and a quotation
/// that stands alone goes on with the quotation before it, or with whom the paragraph before tells of.
/// </summary>
public sealed class CarriedOnSieve : IAttributionSieve
{
    public SpeakerAttribution? Attribute(Quotation quotation, AttributionState state)
    {
        if (!quotation.Subjects.IsEmpty)
        {
            return null;
        }

        if (Introduced(quotation, state) is { } introduced)
        {
            return introduced;
        }

        if (state.Spoken is not { } spoken)
        {
            return null;
        }

        var blocksBetween = quotation.Sentence.Block - spoken.Quotation.Sentence.Block;
        var standsAlone = quotation.Cue is null && quotation.Kind == StatementKind.Direct;
        if (blocksBetween > (standsAlone ? 1 : 0))
        {
            return null;
        }

        var subject =
            state.Subject is { } s && s.Block == quotation.Sentence.Block && !standsAlone
                ? s.Actors
                : [];
        // “…,” said Abe. “…”: the frame between the two stands for both.
        var actors = subject.IsEmpty
            ? spoken.Actors.Select(a =>
                standsAlone && blocksBetween == 0 ? a : new AttributedActor(a.Actor, null)
            )
            : subject.Select(a => new AttributedActor(a, null));
        return new SpeakerAttribution(
            [.. actors],
            blocksBetween == 0 ? AttributionBasis.CarriedOnNear : AttributionBasis.CarriedOnFar
        );
    }

    /// <summary>A paragraph of quotation behind one that tells of somebody, and in which nobody else speaks.</summary>
    private static SpeakerAttribution? Introduced(Quotation quotation, AttributionState state) =>
        quotation is { Cue: null, Kind: StatementKind.Direct, SubjectReach: null }
        && state.Subject is { Actors: [var actor] } subject
        && quotation.Sentence.Block == subject.Block + 1
        && !(state.Spoken?.Quotation.Sentence.Block >= subject.Block)
            ? new SpeakerAttribution(
                [new AttributedActor(actor, null)],
                AttributionBasis.Introduced
            )
            : null;
}
