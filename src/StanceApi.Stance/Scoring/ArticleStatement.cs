namespace StanceApi.Stance.Scoring;

/// <summary>One statement of an article, as the others see it.</summary>
/// <param name="Start">Offset in the article's text, in UTF-16 code units.</param>
/// <param name="End">Half-open.</param>
/// <param name="Speaker">Equal for statements of one speaker within the article; null where nobody is named.</param>
/// <param name="Role">The speaker's office or occupation as the article words it; null where it names none.</param>
public sealed record ArticleStatement(int Start, int End, string? Speaker, string? Role)
{
    /// <summary>What several speakers of one statement are called together, or their roles; null for none.</summary>
    public static string? Join(IEnumerable<string?> names)
    {
        var joined = string.Join('\n', names.OfType<string>().Order(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }
}
