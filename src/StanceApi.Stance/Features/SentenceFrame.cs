using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Features;

/// <summary>
/// The rest of the sentence that a statement stands in, as its article has it: "welcomed …", "… was out of the
/// question, she said". The verb outside the statement may carry the stance.
/// </summary>
internal static class SentenceFrame
{
    private const int Reach = 120;
    private const string Ends = "。！？!?\n";

    /// <summary>The words before and after, with an ellipsis for the statement; null where there are none.</summary>
    public static string? Of(ArticlePlace place)
    {
        var before = place.Text.AsSpan(
            Math.Max(0, place.Start - Reach),
            Math.Min(place.Start, Reach)
        );
        var after = place.Text.AsSpan(place.End, Math.Min(place.Text.Length - place.End, Reach));
        for (var i = before.Length - 1; i >= 0; i--)
        {
            if (EndsSentence(before, i))
            {
                before = before[(i + 1)..];
                break;
            }
        }

        for (var i = 0; i < after.Length; i++)
        {
            if (EndsSentence(after, i))
            {
                after = after[..i];
                break;
            }
        }

        return before.IsWhiteSpace() && after.IsWhiteSpace() ? null : $"{before}…{after}";
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        Ends.Contains(text[at], StringComparison.Ordinal)
        || (text[at] is '.' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));
}
