namespace StanceApi.Stance.Scoring;

/// <summary>Where a statement stands in its article: what the article says around it tells what "this idea" is.</summary>
/// <param name="Text">The article's clean text.</param>
/// <param name="Start">The statement's offset in <paramref name="Text"/>, in UTF-16 code units.</param>
/// <param name="End">Half-open.</param>
public sealed record ArticlePlace(string? Title, string Text, int Start, int End)
{
    /// <summary>The place of words that begin at an offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The words reach beyond the text.</exception>
    public static ArticlePlace Of(string? title, string text, int start, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, text.Length - words.Length);
        return new ArticlePlace(title, text, start, start + words.Length);
    }
}
