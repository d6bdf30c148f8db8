using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Cleaning;

/// <summary>
/// Finds the paragraphs of plain text without changing it: between blank lines, and single lines where these are
/// paragraphs themselves. A first line that reads like a headline is the title.
/// </summary>
internal static class PlainTextBlocks
{
    private const int WidestTitle = 240;

    public static ImmutableArray<Block> Find(string text)
    {
        var paragraphs = Paragraphs(text);
        var blocks = ImmutableArray.CreateBuilder<Block>(paragraphs.Count);
        foreach (var (start, end) in paragraphs)
        {
            var kind =
                blocks.Count == 0
                && paragraphs.Count > 1
                && ReadsLikeTitle(text.AsSpan(start, end - start))
                    ? BlockKind.Title
                    : BlockKind.Paragraph;
            blocks.Add(new Block(kind, TextSpan.Of(text, start, end)));
        }

        return blocks.ToImmutable();
    }

    public static bool ReadsLikeTitle(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimEnd();
        return !trimmed.Contains('\n')
            && Characters.Width(trimmed) is > 8 and <= WidestTitle
            && !Characters.EndsSentence(trimmed)
            && trimmed[^1] is not (':' or '：' or ',' or '，');
    }

    private static List<(int Start, int End)> Paragraphs(string text)
    {
        var found = new List<(int, int)>();
        var start = -1;
        var end = 0;
        for (var at = 0; at <= text.Length; )
        {
            var next = at < text.Length ? text.IndexOf('\n', at) : -1;
            var lineEnd = next < 0 ? text.Length : next;
            if (text.AsSpan(at, lineEnd - at).IsWhiteSpace())
            {
                Add(text, start, end, found);
                start = -1;
            }
            else
            {
                start = start < 0 ? at : start;
                end = lineEnd;
            }

            at = lineEnd + 1;
        }

        Add(text, start, end, found);
        return found;
    }

    private static void Add(string text, int start, int end, List<(int, int)> found)
    {
        if (start < 0)
        {
            return;
        }

        var stretch = text.AsSpan(start, end - start);
        if (!LineWrapping.LinesAreParagraphs(stretch))
        {
            AddTrimmed(text, start, end, found);
            return;
        }

        foreach (var line in stretch.Split('\n'))
        {
            AddTrimmed(text, start + line.Start.Value, start + line.End.Value, found);
        }
    }

    private static void AddTrimmed(string text, int start, int end, List<(int, int)> found)
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
            found.Add((start, end));
        }
    }
}
