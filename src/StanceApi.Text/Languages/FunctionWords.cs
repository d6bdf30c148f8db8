using System.Collections.Frozen;

namespace StanceApi.Text.Languages;

/// <summary>Tells languages of one script apart by their commonest little words.</summary>
internal static class FunctionWords
{
    private const int LongestSample = 20_000;
    private const int LongestWord = 12;
    private const int FewestHits = 2;

    private static readonly FrozenDictionary<string, string[]> LanguagesByWord = LanguageResources
        .Codes.SelectMany(code =>
            LanguageResources
                .For(code)
                .Rows("function-words")
                .Select(row => (Word: row["form"], Code: code))
        )
        .GroupBy(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<
        ReadOnlySpan<char>
    > Lookup = LanguagesByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word, in lower case, is a little word of that language.</summary>
    public static bool Contains(string language, string word) =>
        LanguagesByWord.TryGetValue(word, out var languages)
        && Array.Exists(languages, code => string.Equals(code, language, StringComparison.Ordinal));

    /// <summary>The language with the most of its words in the text; null where no language has two, or two have as many.</summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        var sample = text[..Math.Min(text.Length, LongestSample)];
        for (var at = 0; at < sample.Length; )
        {
            var end = at;
            while (end < sample.Length && char.IsLetter(sample[end]))
            {
                end++;
            }

            Count(sample[at..end], hits);
            at = end + 1;
        }

        var best = hits.OrderByDescending(hit => hit.Value).Take(2).ToList();
        return best switch
        {
            [] => null,
            [var only] => only.Value >= FewestHits ? only.Key : null,
            [var first, var second, ..] => first.Value >= FewestHits && first.Value > second.Value
                ? first.Key
                : null,
        };
    }

    private static void Count(ReadOnlySpan<char> word, Dictionary<string, int> hits)
    {
        Span<char> lower = stackalloc char[LongestWord];
        if (
            word.Length is 0 or > LongestWord
            || !Lookup.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var languages)
        )
        {
            return;
        }

        foreach (var language in languages)
        {
            hits[language] = hits.GetValueOrDefault(language) + 1;
        }
    }
}
