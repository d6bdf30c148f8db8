using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Finds what stands in quotation marks: nested ones belong to the outer, one left open runs to the end of its
/// paragraph, and one taken up again by a mark at the head of the next paragraph runs on. Linear in the text.
/// </summary>
public static class QuotedSpanFinder
{
    /// <summary>The outermost spans of the article, in text order; they do not overlap.</summary>
    public static ImmutableArray<QuotedSpan> Find(CleanText clean)
    {
        ArgumentNullException.ThrowIfNull(clean);
        var found = ImmutableArray.CreateBuilder<QuotedSpan>();
        foreach (var block in clean.Blocks.Where(b => b.CarriesStatements))
        {
            var inBlock = FindInBlock(clean.Text, block.Span.Start, block.Span.End);
            if (
                inBlock.Count > 0
                && found.Count > 0
                && RunsOn(clean.Text, found[^1], inBlock[0], block)
            )
            {
                found[^1] = found[^1] with
                {
                    End = inBlock[0].End,
                    InnerEnd = inBlock[0].InnerEnd,
                    Paired = inBlock[0].Paired,
                };
                inBlock.RemoveAt(0);
            }

            found.AddRange(inBlock);
        }

        return found.ToImmutable();
    }

    private static bool RunsOn(string text, QuotedSpan before, QuotedSpan first, Block block) =>
        !before.Paired
        && first.Start == block.Span.Start
        && string.IsNullOrWhiteSpace(text[before.End..block.Span.Start]);

    private static List<QuotedSpan> FindInBlock(string text, int start, int end)
    {
        var open = new OpenMarks();
        var pairs = new List<QuotedSpan>();
        for (var at = start; at < end; at++)
        {
            if (Closes(text, at, end, open))
            {
                var closer = text[at] == '“' ? '”' : text[at];
                var opener = open.Close(closer);
                pairs.Add(new QuotedSpan(opener, at + 1, opener + 1, at, true));
            }
            else if (CloserFor(text, at, start, end) is { } closer)
            {
                open.Push(at, closer);
            }
        }

        // A mark that nothing closes opens a quotation only at the head of its paragraph or after a colon.
        pairs.AddRange(
            open.Left.Where(at =>
                    IsSpeechMark(text[at])
                    && (at == start || MarkBefore(text, at, start) is ':' or '：')
                )
                .Select(at => new QuotedSpan(at, end, at + 1, end, false))
        );
        return Outermost(pairs);
    }

    private static List<QuotedSpan> Outermost(List<QuotedSpan> pairs)
    {
        var outermost = new List<QuotedSpan>();
        foreach (var pair in pairs.OrderBy(p => p.Start).ThenByDescending(p => p.End))
        {
            if (outermost.Count == 0 || outermost[^1].End <= pair.Start)
            {
                outermost.Add(pair);
            }
        }

        return outermost;
    }

    private static bool Closes(string text, int at, int end, OpenMarks open)
    {
        var c = text[at];
        // Editors turn marks the wrong way round: he said.“ And then
        var wrongWayRound =
            c == '“'
            && ",.!?".Contains(text[Math.Max(0, at - 1)], StringComparison.Ordinal)
            && (at + 1 >= end || char.IsWhiteSpace(text[at + 1]));
        return c switch
        {
            '“' => wrongWayRound && open.Waits('”'),
            '”' or '」' or '』' or '»' or '"' => open.Waits(c),
            '’' or '\'' => open.WaitsFirst(c) && !IsApostrophe(text, at, end),
            _ => false,
        };
    }

    private static char? CloserFor(string text, int at, int start, int end)
    {
        var next = at + 1 < end ? text[at + 1] : ' ';
        var last = at > start ? text[at - 1] : ' ';
        return text[at] switch
        {
            '“' or '„' => '”',
            '「' => '」',
            '『' => '』',
            '«' => '»',
            '"' => '"',
            '”' when char.IsLetter(next) && char.IsWhiteSpace(last) => '”',
            '‘' when !IsSpacedLetter(last) => '’',
            '\'' when char.IsLetter(next) && (char.IsWhiteSpace(last) || last == '(') => '\'',
            _ => null,
        };
    }

    private static bool IsSpeechMark(char c) => c is not ('‘' or '\'');

    private static bool IsApostrophe(string text, int at, int end) =>
        at + 1 < end
        && IsSpacedLetter(text[at + 1])
        && at > 0
        && char.IsLetterOrDigit(text[at - 1]);

    /// <summary>A letter of a script that puts spaces between words, where an apostrophe can stand inside a word.</summary>
    private static bool IsSpacedLetter(char c) => char.IsLetterOrDigit(c) && c < '⺀';

    private static char? MarkBefore(string text, int at, int start)
    {
        while (at > start && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at > start ? text[at - 1] : null;
    }
}
