using System.Collections.Frozen;

namespace StanceApi.Text.Languages;

/// <summary>
/// Tells the language of a text: by script, Chinese and Japanese by kana, simplified and traditional script by the
/// characters that only one of them writes, languages in Latin letters by their little words.
/// </summary>
public static class LanguageDetector
{
    private const string Chinese = "zh";
    private const string Undetermined = "und";

    private static readonly FrozenDictionary<string, string> Defaults = LanguageResources
        .Codes.SelectMany(code =>
            LanguageResources.For(code).Settings("script").Select(script => (script, code))
        )
        .ToFrozenDictionary(pair => pair.script, pair => pair.code, StringComparer.Ordinal);

    /// <summary>The language of an article.</summary>
    /// <param name="given">
    /// What the sender says it is, or null; believed, except that <c>zh</c> leaves the script to the text.
    /// </param>
    /// <returns>A BCP 47 tag; <c>und</c> where the text has no letters of a known script.</returns>
    public static string Detect(string text, string? given)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(given))
        {
            return Of(text, Undetermined);
        }

        if (string.Equals(given, Chinese, StringComparison.OrdinalIgnoreCase))
        {
            return ChineseScript(ScriptCounts.Of(text), Default("Han"));
        }

        var known = LanguageResources.For(given);
        return known == LanguageResources.None ? given : known.Code;
    }

    /// <summary>The language of one paragraph; the article's where the paragraph does not tell.</summary>
    public static string OfParagraph(ReadOnlySpan<char> paragraph, string article) =>
        Of(paragraph, article);

    private static string Of(ReadOnlySpan<char> text, string fallback)
    {
        var counts = ScriptCounts.Of(text);
        if (counts.IsJapanese)
        {
            return Default("Kana");
        }

        if (counts.IsHan)
        {
            // Kana-free Japanese looks like Chinese: a headline, a list of names.
            return string.Equals(fallback, Default("Kana"), StringComparison.Ordinal)
                ? fallback
                : ChineseScript(counts, fallback);
        }

        if (counts.IsKorean)
        {
            return "ko";
        }

        if (!counts.IsLatin)
        {
            return fallback;
        }

        return FunctionWords.Detect(text)
            ?? (
                string.Equals(fallback, Undetermined, StringComparison.Ordinal)
                    ? Default("Latin")
                    : fallback
            );
    }

    private static string ChineseScript(ScriptCounts counts, string fallback)
    {
        if (counts.Traditional != counts.Simplified)
        {
            return counts.Traditional > counts.Simplified ? "zh-Hant" : "zh-Hans";
        }

        return fallback.StartsWith(Chinese, StringComparison.Ordinal) ? fallback : Default("Han");
    }

    /// <summary>The language that a script stands for where nothing else tells.</summary>
    private static string Default(string script) =>
        Defaults.GetValueOrDefault(script, Undetermined);
}
