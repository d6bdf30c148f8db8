using System.Buffers;
using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Finds what stands in quotation marks: nested ones belong to the outer, one left open runs to the end of its
/// paragraph, and one taken up again by a mark at the head of the next paragraph runs on. Linear in the text.
/// </summary>
public static class QuotedSpanFinder
{
    private const char DoubleApostrophe = '″';

    /// <summary>The highest of <see cref="Marks"/>: below all Chinese characters and kana.</summary>
    private const char LastMark = '』';

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„「」『』«»\"‘’'");

    /// <summary>The outermost spans of the article, in text order; they do not overlap.</summary>
    public static ImmutableArray<QuotedSpan> Find(CleanText clean)
    {
        ArgumentNullException.ThrowIfNull(clean);
        var found = ImmutableArray.CreateBuilder<QuotedSpan>();
        var blocks = clean.Blocks.Where(b => b.CarriesStatements).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var next = i + 1 < blocks.Count ? clean.Text[blocks[i + 1].Span.Start] : ' ';
            var inBlock = FindInBlock(clean.Text, block.Span.Start, block.Span.End, next);
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

    /// <summary>Whether a quotation may begin or end with this character.</summary>
    internal static bool IsMark(char c) => c <= LastMark && Marks.Contains(c);

    private static int NextMark(string text, int at, int end) =>
        at < end && text.AsSpan(at, end - at).IndexOfAny(Marks) is >= 0 and var next
            ? at + next
            : end;

    private static bool RunsOn(string text, QuotedSpan before, QuotedSpan first, Block block) =>
        !before.Paired
        && first.Start == block.Span.Start
        && text[before.Start] == text[first.Start]
        && string.IsNullOrWhiteSpace(text[before.End..block.Span.Start]);

    private static List<QuotedSpan> FindInBlock(string text, int start, int end, char next)
    {
        var pairs = new List<QuotedSpan>();
        var firstMark = NextMark(text, start, end);
        if (firstMark == end)
        {
            return pairs;
        }

        var open = new OpenMarks();
        for (var at = firstMark; at < end; at = NextMark(text, at + 1, end))
        {
            if (text[at] == '\'' && at + 1 < end && text[at + 1] == '\'')
            {
                // Two apostrophes write one double mark.
                if (open.Waits(DoubleApostrophe))
                {
                    var first = open.Close(DoubleApostrophe);
                    pairs.Add(new QuotedSpan(first, at + 2, first + 2, at, true));
                }
                else
                {
                    open.Push(at, DoubleApostrophe);
                }

                at++;
            }
            else if (text[at] == '”' && !open.Waits('”') && open.WaitsFirst('"'))
            {
                // "…”: opened by a typewriter's mark.
                var opener = open.Close('"');
                pairs.Add(new QuotedSpan(opener, at + 1, opener + 1, at, true));
            }
            else if (Closes(text, at, end, open))
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

        // A mark that nothing closes opens a quotation only at the head of its paragraph, after a colon, or where the
        // next paragraph takes it up again.
        pairs.AddRange(
            open.Left.Where(at =>
                    IsSpeechMark(text[at])
                    && (
                        at == start
                        || MarkBefore(text, at, start) is ':' or '：'
                        || text[at] == '“'
                            && next == '“'
                            && MarkBefore(text, at, start) is '.' or '?' or '!'
                    )
                )
                .Select(at => new QuotedSpan(at, end, at + 1, end, false))
        );
        return Outermost(pairs);
    }

    private static List<QuotedSpan> Outermost(List<QuotedSpan> pairs)
    {
        pairs.Sort(static (a, b) => a.Start != b.Start ? a.Start - b.Start : b.End - a.End);
        var outermost = new List<QuotedSpan>(pairs.Count);
        foreach (var pair in pairs)
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
