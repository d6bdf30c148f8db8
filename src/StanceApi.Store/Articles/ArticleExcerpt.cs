using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Store.Articles;

/// <summary>A part of an article's text that shows what was found.</summary>
/// <param name="Text">The words of the part.</param>
/// <param name="Start">First UTF-16 code unit in the article's text.</param>
/// <param name="Highlights">What to mark, with offsets into <paramref name="Text"/>.</param>
public sealed record ArticleExcerpt(string Text, int Start, ImmutableArray<TextSpan> Highlights)
{
    private const int Before = 60;
    private const int Length = 240;

    public static ArticleExcerpt Of(string text, ImmutableArray<TextSpan> highlights)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = highlights.IsEmpty ? 0 : highlights[0].Start;
        var start = WholeCharacter(text, Math.Max(0, first - Before));
        var end = WholeCharacter(text, Math.Min(text.Length, start + Length));
        return new ArticleExcerpt(
            text[start..end],
            start,
            [
                .. highlights
                    .Where(h => h.Start >= start && h.End <= end)
                    .Select(h => new TextSpan(h.Start - start, h.End - start, h.Text)),
            ]
        );
    }

    private static int WholeCharacter(string text, int at) =>
        at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
