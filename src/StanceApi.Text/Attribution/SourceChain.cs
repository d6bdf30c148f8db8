using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Attribution;

/// <summary>
/// Spreads carriers over the sentences that they cover. 据路透社报道 in one sentence also covers what the same speaker
/// says next, alone or together with others, in its paragraph and the one after; a read-out covers what they say in its paragraph with others; the agency
/// of a dateline carries what stands under it and has no other carrier.
/// </summary>
public static class SourceChain
{
    /// <param name="attributed">In text order.</param>
    /// <param name="reports">The sentences of the article, in text order.</param>
    public static IEnumerable<(Quotation Quotation, SpeakerAttribution? Attribution)> Spread(
        IEnumerable<(Quotation Quotation, SpeakerAttribution? Attribution)> attributed,
        ImmutableArray<SentenceReport> reports
    )
    {
        ArgumentNullException.ThrowIfNull(attributed);
        var datelines = reports
            .Where(r => r.Dateline is not null)
            .Select(r => (r.Sentence.Start, Carrier: r.Dateline!))
            .ToList();
        var documents = new List<Mention>();
        (Quotation Quotation, SpeakerAttribution? Attribution)? carried = null;
        foreach (var (found, attribution) in attributed)
        {
            var quotation = Named(found, documents);
            var spread = quotation;
            if (
                (quotation.Carriers.IsEmpty || quotation.GoesOnWithSource)
                && carried is { } before
                && Covers(before, quotation, attribution)
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
            yield return (UnderDateline(spread, datelines), attribution);
        }
    }

    /// <summary>公报 after 总统府公报 is named in full.</summary>
    private static Quotation Named(Quotation quotation, List<Mention> documents)
    {
        if (quotation.Carriers.IsEmpty)
        {
            return quotation;
        }

        var named = quotation
            .Carriers.Select(c =>
                c.Issuer is null
                    ? documents.FindLast(d =>
                        c.Abbreviated || d.Name.EndsWith(c.Name, StringComparison.Ordinal)
                    ) ?? c
                    : c
            )
            .ToImmutableArray();
        documents.AddRange(
            quotation.Carriers.Where(c =>
                c.Issuer is not null && documents.TrueForAll(d => d.Name != c.Name)
            )
        );
        return quotation with { Carriers = named };
    }

    private static bool Covers(
        (Quotation Quotation, SpeakerAttribution? Attribution) before,
        Quotation quotation,
        SpeakerAttribution? attribution
    )
    {
        var blocks = quotation.Sentence.Block - before.Quotation.Sentence.Block;
        var goesOn = blocks == 0 || blocks == 1 && !quotation.HasOccasion;
        return goesOn
                && (quotation.GoesOnWithSource || SameSpeakers(before.Attribution, attribution))
            || blocks == 0
                && before.Quotation.Carriers.Any(c => c.Issuer is not null)
                && SharesSpeakers(before.Attribution, attribution);
    }

    private static Quotation UnderDateline(
        Quotation quotation,
        List<(int Start, Mention Carrier)> datelines
    ) =>
        quotation.Carriers.IsEmpty
        && datelines.FindLast(d => d.Start <= quotation.Sentence.Start).Carrier is { } agency
            ? quotation with
            {
                Carriers = [agency],
            }
            : quotation;

    private static bool SharesSpeakers(SpeakerAttribution? before, SpeakerAttribution? now) =>
        before is not null
        && now is not null
        && before.Actors.Any(a => now.Actors.Any(b => a.Actor == b.Actor));

    private static bool SameSpeakers(SpeakerAttribution? before, SpeakerAttribution? now) =>
        before is not null
        && now is not null
        && before
            .Actors.Select(a => a.Actor)
            .ToHashSet()
            .IsSubsetOf(now.Actors.Select(a => a.Actor));
}
