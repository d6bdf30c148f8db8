using StanceApi.Text.Actors;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>
/// The subject is "it", or a "they" that no two persons before it explain: the institution, government or group that
/// was last spoken of.
/// </summary>
public sealed class BodySieve : IAttributionSieve
{
    public SpeakerAttribution? Attribute(Quotation quotation, AttributionState state)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        ArgumentNullException.ThrowIfNull(state);
        if (
            quotation.Subjects
                is not [{ Kind: MentionKind.Pronoun, Gender: "neuter" or "group" } pronoun]
            || (pronoun.IsDocument ? state.Document?.Issuer : state.Body) is not { } body
        )
        {
            return null;
        }

        var severalSpoke =
            state.Spoken is { Actors.Length: > 1 }
            || state.Subject is { Actors.Length: > 1 } subject
                && quotation.Sentence.Block - subject.Block <= 1;
        var isCrowd = pronoun.Gender == "neuter" && body.Type == ActorType.Group;
        return
            isCrowd
            || pronoun.Gender == "group" && (severalSpoke || body.Type == ActorType.Government)
            ? null
            : new SpeakerAttribution(
                [new AttributedActor(body, pronoun)],
                AttributionBasis.BodyPronoun
            );
    }
}
