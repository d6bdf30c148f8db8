using StanceApi.Text.Languages;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>
/// Finds names that a noun compound does not hold: a given name in hiragana (石黒ひとみ市長) and a name behind its office
/// in the head of a document (内閣官房長官　鳴海啓介).
/// </summary>
internal sealed class WrittenNames(string text, VerbFinalWords words)
{
    private const int ShortestKana = 2;
    private const int LongestKana = 3;
    private const int LongestHeadLine = 40;

    private readonly PersonNames _persons = new(words);

    public IEnumerable<(int Start, int End)> Find(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var stop = NounRuns.IsIdeograph(text[at]) ? Kana(at, start, end) : 0;
            if (stop == 0 && text[at] is ' ' or '　')
            {
                stop = Heading(at, start, end);
                if (stop > 0)
                {
                    yield return (at + 1, stop);
                }
            }
            else if (stop > 0)
            {
                yield return (at, stop);
                at = stop;
            }
        }
    }

    private int Kana(int at, int start, int end)
    {
        var family = words.Surnames.Match(text, at, out var kind);
        if (family < 2 || kind is "foreign" || at > start && NounRuns.IsIdeograph(text[at - 1]))
        {
            return 0;
        }

        var given = at + family;
        for (var length = ShortestKana; length <= LongestKana; length++)
        {
            var stop = given + length;
            if (stop >= end || !NounRuns.IsHiragana(text[stop - 1]))
            {
                return 0;
            }

            var isName =
                NounRuns.IsHiragana(text[given])
                && words.Class("kana-particle").Match(text[given..stop], 0, out _) != length;
            if (isName && IsAddressed(stop))
            {
                return stop;
            }
        }

        return 0;
    }

    private bool IsAddressed(int at) =>
        words.Class("honorific").Match(text, at, out _) > 0
        || words.Nouns.Match(text, at, out var word) > 0 && word.Kind == TokenKind.Title;

    private int Heading(int space, int start, int end)
    {
        var stop = NounRuns.End(text, space + 1, end);
        var lineStart = text.LastIndexOf('\n', space, space - start + 1) + 1;
        return
            stop > space + 1
            && (stop == end || text[stop] is '\n' or '(' or ' ' or '　')
            && stop - Math.Max(start, lineStart) <= LongestHeadLine
            && EndsInOffice(space, start)
            && _persons.IsPlausible(text[(space + 1)..stop], NameEvidence.Office)
            && stop - space > 3
            ? stop
            : 0;
    }

    private bool EndsInOffice(int at, int start)
    {
        for (var from = Math.Max(start, at - 12); from < at; from++)
        {
            if (
                words.Nouns.Match(text, from, out var word) == at - from
                && word.Kind == TokenKind.Title
            )
            {
                return true;
            }
        }

        return false;
    }
}
