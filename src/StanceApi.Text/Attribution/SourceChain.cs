using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>
/// Spreads a carrier over the sentences that it covers: 据路透社报道 in one sentence also covers what the same speaker
/// says next, alone or together with others, in its paragraph and the one after.
/// </summary>
public static class SourceChain
{
    public static IEnumerable<(Quotation Quotation, SpeakerAttribution? Attribution)> Spread(
        IEnumerable<(Quotation Quotation, SpeakerAttribution? Attribution)> attributed
    )
    {
        ArgumentNullException.ThrowIfNull(attributed);
        (Quotation Quotation, SpeakerAttribution? Attribution)? carried = null;
        foreach (var (quotation, attribution) in attributed)
        {
            var spread = quotation;
            if (
                (quotation.Carriers.IsEmpty || quotation.GoesOnWithSource)
                && carried is { } before
                && GoesOn(before.Quotation, quotation)
                && (quotation.GoesOnWithSource || SameSpeakers(before.Attribution, attribution))
            )
            {
                spread = quotation with { Carriers = before.Quotation.Carriers };
            }

            carried = spread.Carriers.IsEmpty
                ? null
                : (
                    spread with
                    {
                        Sentence = quotation.Carriers.IsEmpty
                            ? carried!.Value.Quotation.Sentence
                            : quotation.Sentence,
                    },
                    attribution
                );
            yield return (spread, attribution);
        }
    }

    private static bool GoesOn(Quotation before, Quotation quotation) =>
        quotation.Sentence.Block - before.Sentence.Block is var blocks
        && (blocks == 0 || blocks == 1 && !quotation.HasOccasion);

    private static bool SameSpeakers(SpeakerAttribution? before, SpeakerAttribution? now) =>
        before is not null
        && now is not null
        && before
            .Actors.Select(a => a.Actor)
            .ToHashSet()
            .IsSubsetOf(now.Actors.Select(a => a.Actor));
}
