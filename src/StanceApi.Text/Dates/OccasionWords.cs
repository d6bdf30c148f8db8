using System.Collections.Concurrent;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Dates;

/// <summary>The words of <c>occasions.tsv</c> by language and kind.</summary>
internal static class OccasionWords
{
    private static readonly ConcurrentDictionary<(string, string), string[]> Cache = new();

    public static IReadOnlyList<string> Of(string language, string kind) =>
        Cache.GetOrAdd(
            (language, kind),
            key =>
                [
                    .. LanguageResources
                        .For(key.Item1)
                        .Rows("occasions")
                        .Where(r => r["kind"] == key.Item2)
                        .Select(r => r["form"]),
                ]
        );

    public static bool AnyIn(ReadOnlySpan<char> text, string language, string kind)
    {
        foreach (var word in Of(language, kind))
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
