using StanceApi.Text.Quotations;

namespace StanceApi.Text.Sentences;

/// <summary>
/// Cuts what no full stop ends (lists, tables, noise) so that the work on one sentence stays bounded: behind a comma,
/// else a space, else anywhere, but never within a quotation.
/// </summary>
/// <param name="quoted">The quotations that end behind the start of the block, in text order.</param>
internal sealed class SentenceCuts(string text, ReadOnlyMemory<QuotedSpan> quoted)
{
    /// <summary>In UTF-16 code units; several times the longest sentence that is found in the news.</summary>
    private const int Longest = 3_000;

    private int _next;

    /// <summary>The ends of the sentences of a block, with those of the pieces of the longest between them.</summary>
    public IEnumerable<int> Of(int start, IEnumerable<int> ends)
    {
        foreach (var end in ends)
        {
            while (end - start > Longest && Cut(start, end) is var cut && cut < end)
            {
                yield return cut;
                start = cut;
            }

            yield return end;
            start = end;
        }
    }

    private int Cut(int start, int end)
    {
        int comma = 0,
            space = 0;
        var at = start;
        while (at < start + Longest)
        {
            if (QuotationAt(at) is { } behind)
            {
                at = behind;
                continue;
            }

            at++;
            if (at - start < Longest / 2)
            {
                continue;
            }

            comma = IsComma(text[at - 1]) ? at : comma;
            space = char.IsWhiteSpace(text[at - 1]) ? at : space;
        }

        if (comma > 0 || space > 0)
        {
            return comma > 0 ? comma : space;
        }

        return at < end && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    /// <summary>One past the quotation that covers this place; null where none does.</summary>
    private int? QuotationAt(int at)
    {
        while (_next < quoted.Length && quoted.Span[_next].End <= at)
        {
            _next++;
        }

        return _next < quoted.Length && quoted.Span[_next].Covers(at)
            ? quoted.Span[_next].End
            : null;
    }

    private static bool IsComma(char c) => c is ',' or '，' or '、' or ';' or '；' or '､';
}
