using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>The subject is a document that was named before with its issuer: a report by the auditor; the report says.</summary>
public sealed class DocumentSieve : IAttributionSieve
{
    public SpeakerAttribution? Attribute(Quotation quotation, AttributionState state)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        ArgumentNullException.ThrowIfNull(state);
        return
            quotation
                is {
                    SubjectReach: null,
                    Subjects: [{ IsDocument: true, IsDefinite: true } document]
                }
            && state.Document is { } known
            && known.Word == document.Document
            ? new SpeakerAttribution(
                [new AttributedActor(known.Issuer, document)],
                AttributionBasis.DocumentIssuer
            )
            : null;
    }
}
