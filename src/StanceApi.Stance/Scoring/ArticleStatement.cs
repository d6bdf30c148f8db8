namespace StanceApi.Stance.Scoring;

/// <summary>One statement of an article, as the others see it.</summary>
/// <param name="Start">Offset in the article's text, in UTF-16 code units.</param>
/// <param name="End">Half-open.</param>
/// <param name="Speaker">Equal for statements of one speaker within the article; null where nobody is named.</param>
public sealed record ArticleStatement(int Start, int End, string? Speaker)
{
    /// <summary>What several speakers of one statement are called together; null for none.</summary>
    public static string? SpeakerOf(IEnumerable<string> names)
    {
        var joined = string.Join('\n', names.Order(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }
}
