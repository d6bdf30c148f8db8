using System.Collections.Concurrent;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Quotations;

/// <summary>Tells refusals to comment, which are no statements: “No comment”, said she could not discuss that.</summary>
internal static class Refusals
{
    /// <summary>Columns, wide characters counted twice, beyond which more is said than that nothing will be said.</summary>
    private const int Longest = 64;

    private static readonly ConcurrentDictionary<string, string[]> Forms = new(
        StringComparer.Ordinal
    );

    public static bool IsRefusal(Quotation quotation)
    {
        if (quotation.IsTurn)
        {
            return false;
        }

        var words = quotation.Content.Text;
        return IsShort(words)
            && Of(quotation.Sentence.Language)
                .Any(form => words.Contains(form, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsShort(string words)
    {
        var columns = 0;
        for (var i = 0; i < words.Length && columns <= Longest; i++)
        {
            columns += words[i] > '⺀' ? 2 : 1;
        }

        return columns <= Longest;
    }

    private static string[] Of(string language) =>
        Forms.GetOrAdd(
            language,
            code => [.. LanguageResources.For(code).Rows("refusals").Select(r => r["form"])]
        );
}
