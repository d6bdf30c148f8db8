using System.Collections.Immutable;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;

namespace StanceApi.Text.Quotations;

/// <summary>One sentence of a language that puts its verbs last, with what was found in it.</summary>
/// <param name="Written">The article's text.</param>
/// <param name="Text">The same with widths folded.</param>
/// <param name="Quotes">The outermost quotations that begin in the sentence.</param>
/// <param name="Groups">Who is named outside them, in text order.</param>
internal sealed record VerbFinalSentence(
    string Written,
    string Text,
    VerbFinalWords Words,
    Sentence Sentence,
    ImmutableArray<QuotedSpan> Quotes,
    ImmutableArray<MentionGroup> Groups
)
{
    public int Start => Sentence.Start;

    public int End => Sentence.End;

    public static IEnumerable<(int Start, int End)> Gaps(
        int start,
        int end,
        ImmutableArray<QuotedSpan> quotes
    )
    {
        var at = start;
        foreach (var quote in quotes)
        {
            if (quote.Start > at)
            {
                yield return (at, quote.Start);
            }

            at = Math.Max(at, quote.End);
        }

        if (at < end)
        {
            yield return (at, end);
        }
    }

    public bool IsQuoted(int at)
    {
        int low = 0,
            high = Quotes.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Quotes[middle].Covers(at))
            {
                return true;
            }

            (low, high) = Quotes[middle].Start > at ? (low, middle - 1) : (middle + 1, high);
        }

        return false;
    }

    /// <summary>The text between two places with what is quoted in it blanked out, so that words in it do not count.</summary>
    public string Outside(int start, int end)
    {
        if (end <= start)
        {
            return "";
        }

        return string.Create(
            end - start,
            (this, start),
            static (target, source) =>
            {
                var (sentence, start) = source;
                sentence.Text.AsSpan(start, target.Length).CopyTo(target);
                foreach (var quote in sentence.Quotes)
                {
                    var from = Math.Clamp(quote.InnerStart - start, 0, target.Length);
                    var to = Math.Clamp(quote.InnerEnd - start, 0, target.Length);
                    if (to > from)
                    {
                        target[from..to].Fill('〓');
                    }
                }
            }
        );
    }

    /// <summary>The longest word of a class that ends at that place; its length, 0 for none.</summary>
    public int EndsWith(string wordClass, int at, int from) =>
        Suffix(Words.Class(wordClass), at, from, out _);

    public int Suffix<T>(Lexicon<T> list, int at, int from, out T value)
    {
        for (var start = Math.Max(from, at - 16); start < at; start++)
        {
            if (list.Match(Text[start..at], 0, out value) == at - start)
            {
                return at - start;
            }
        }

        value = default!;
        return 0;
    }

    public bool StartsWith(string wordClass, int at) => Match(wordClass, at) > 0;

    /// <summary>The longest word of a class that starts at that place; its length, 0 for none.</summary>
    public int Match(string wordClass, int at) => Words.Class(wordClass).Match(Text, at, out _);

    public bool IsMark(int at) =>
        at >= End
        || Text[at]
            is '、'
                or '。'
                or '，'
                or '！'
                or '？'
                or '!'
                or '?'
                or '\n'
                or ')'
                or '」'
                or '』';

    public bool EndsHere(int at) =>
        at >= End || Text[at] is '。' or '！' or '？' or '!' or '?' or '\n';

    /// <summary>The start of the comma-separated part that the place is in.</summary>
    public int PartStart(int at, int from)
    {
        while (at > from && (Text[at - 1] is not ('、' or '，' or '。') || IsQuoted(at - 1)))
        {
            at--;
        }

        return at;
    }

    /// <summary>The comma or the end of the part that begins there.</summary>
    public int PartEnd(int at, int limit)
    {
        while (at < limit && (Text[at] is not ('、' or '，' or '。') || IsQuoted(at)))
        {
            at++;
        }

        return at;
    }
}
