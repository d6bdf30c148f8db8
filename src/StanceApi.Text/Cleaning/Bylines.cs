namespace StanceApi.Text.Cleaning;

/// <summary>Recognises the line that names an article's author or editor.</summary>
internal static class Bylines
{
    private const int MostWords = 14;

    public static bool IsByline(string text) =>
        BoilerplateWords.Bylines.Fit(text) || BeginsWithByAndNames(text);

    /// <summary>"By Jane Roe and John Doe, Example News": every word but the little ones begins with a capital.</summary>
    private static bool BeginsWithByAndNames(string text)
    {
        if (!text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || text.EndsWith('.'))
        {
            return false;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= MostWords
            && words
                .Skip(1)
                .All(word =>
                    char.IsUpper(word[0])
                    || word
                        is "and"
                            or "of"
                            or "for"
                            or "the"
                            or "in"
                            or "|"
                            or "-"
                            or "–"
                            or "&"
                            or "de"
                            or "van"
                            or "von"
                );
    }
}
