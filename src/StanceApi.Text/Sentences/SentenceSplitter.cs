using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Sentences;

/// <summary>
/// Cuts the blocks of a text into sentences. Closing marks belong to the sentence that they close; what stands in
/// quotation marks or brackets is not cut. What goes on without an end is cut nevertheless. Linear in the text.
/// </summary>
public static class SentenceSplitter
{
    /// <returns>The sentences of all blocks in text order, without white space around them; a block's sentences cover its words.</returns>
    /// <param name="quoted">The outermost quotations of the article.</param>
    /// <param name="language">BCP 47 tag of the article; each paragraph's own is detected.</param>
    public static ImmutableArray<Sentence> Split(
        CleanText clean,
        ImmutableArray<QuotedSpan> quoted,
        string language
    )
    {
        ArgumentNullException.ThrowIfNull(clean);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var next = 0;
        for (var i = 0; i < clean.Blocks.Length; i++)
        {
            var span = clean.Blocks[i].Span;
            while (next < quoted.Length && quoted[next].End <= span.Start)
            {
                next++;
            }

            var own = LanguageDetector.OfParagraph(span.Text, language);
            var ends = new SentenceEnds(
                clean.Text,
                span.Start,
                span.End,
                quoted.AsMemory()[next..],
                own
            );
            var cuts = new SentenceCuts(clean.Text, quoted.AsMemory()[next..]);
            var start = span.Start;
            foreach (var end in cuts.Of(span.Start, ends.Find()))
            {
                Add(sentences, clean.Text, start, end, i, own);
                start = end;
            }
        }

        return sentences.ToImmutable();
    }

    private static void Add(
        ImmutableArray<Sentence>.Builder sentences,
        string text,
        int start,
        int end,
        int block,
        string language
    )
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new Sentence(start, end, block, language));
        }
    }
}
