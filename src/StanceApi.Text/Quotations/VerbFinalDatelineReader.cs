using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads the agency in the brackets at the head of a paragraph: 【北京＝共同】, [東京 4日 ロイター].</summary>
internal sealed class VerbFinalDatelineReader(string written, string text, VerbFinalWords words)
{
    private const int Longest = 40;
    private const string Openers = "【[(";
    private const string Closers = "】])";
    private const string Separators = "=＝ 　・/／―-";

    /// <returns>The agency as a carrier; null where the sentence begins with no dateline.</returns>
    public Mention? Read(Sentence sentence)
    {
        var bracket = Openers.IndexOf(text[sentence.Start], StringComparison.Ordinal);
        var close =
            bracket < 0
                ? -1
                : text.IndexOf(
                    Closers[bracket],
                    sentence.Start,
                    Math.Min(Longest, sentence.End - sentence.Start)
                );
        for (var at = sentence.Start + 1; at < close; )
        {
            var end = at;
            while (end < close && !Separators.Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            if (IsMedium(at, end))
            {
                return Mention.Of(MentionKind.Carrier, TextSpan.Of(written, at, end));
            }

            at = end + 1;
        }

        return null;
    }

    /// <summary>A medium of the lists, or a name that ends as such names do: 北海通信.</summary>
    private bool IsMedium(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (
                words.Nouns.Match(text, at, out var word) == end - at
                && word.Kind == TokenKind.Carrier
                && word.Value is not "document-suffix"
                && (at == start || word.Value is "suffix")
            )
            {
                return true;
            }
        }

        return false;
    }
}
