using StanceApi.Text.Languages;

namespace StanceApi.Stance.Features;

/// <summary>Which language's word lists a statement is read with.</summary>
internal static class StatementLanguage
{
    /// <summary>The script decides between spaced and unspaced languages, kana for Japanese; the tag settles the rest.</summary>
    public static string Of(string text, string? tag)
    {
        var unspaced = 0;
        var letters = 0;
        foreach (var c in text)
        {
            if (c is >= '\u3041' and <= '\u30FA')
            {
                return "ja";
            }

            unspaced += Tokenizer.IsUnspaced(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        var known = LanguageResources.For(tag).Code;
        var tagged = known is "ja" || known.StartsWith("zh", StringComparison.Ordinal);
        if (unspaced * 5 >= letters && unspaced > 0)
        {
            return tagged ? known : "zh-Hans";
        }

        return tagged || known is "und" ? "en" : known;
    }
}
