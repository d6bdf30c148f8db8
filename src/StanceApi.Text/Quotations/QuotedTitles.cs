namespace StanceApi.Text.Quotations;

/// <summary>Tells titles and slogans, which write every longer word with a capital, from things said.</summary>
internal static class QuotedTitles
{
    private const int LongestSmallWord = 3;
    private const int FewestCapitals = 2;
    private const int MostWords = 9;

    /// <summary>“The River Has a Name,” “Save Our Bridge.”: at least two words, and none but short ones in small letters.</summary>
    public static bool IsTitle(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < FewestCapitals or > MostWords)
        {
            return false;
        }

        var capitals = parts.Count(p => char.IsUpper(p[0]));
        return capitals >= FewestCapitals
            && char.IsUpper(parts[^1][0])
            && parts.All(p => char.IsUpper(p[0]) || p.Length <= LongestSmallWord);
    }
}
