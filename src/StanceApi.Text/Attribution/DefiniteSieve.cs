using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>
/// The subject points back at a speaker without a name: the official, that person, after a senior official in the
/// ministry.
/// </summary>
public sealed class DefiniteSieve : IAttributionSieve
{
    public SpeakerAttribution? Attribute(Quotation quotation, AttributionState state)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        ArgumentNullException.ThrowIfNull(state);
        if (
            quotation
                is not {
                    SubjectReach: null,
                    Subjects: [
                        {
                            IsDefinite: true,
                            Kind: MentionKind.Title or MentionKind.Anonymous
                        } subject,
                    ]
                }
            || subject.Kind == MentionKind.Title
                && state.Actors.Holder(subject.Offices, subject.Country, subject.Start) is not null
        )
        {
            return null;
        }

        var words = subject.Name.Split(' ');
        var isBare = words.Length <= 2;
        var actor = state.Unnamed.FirstOrDefault(a => isBare && Heads(a.Name, words[^1]));
        if (actor is null && isBare && subject.IsBarePerson && state.Unnamed is [var last, ..])
        {
            actor = last;
        }

        return actor is null
            ? null
            : new SpeakerAttribution(
                [new AttributedActor(actor, subject)],
                AttributionBasis.Definite
            );
    }

    /// <summary>official heads "a senior official in the ministry".</summary>
    private static bool Heads(string name, string word) =>
        name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);
}
