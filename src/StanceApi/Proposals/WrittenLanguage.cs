using System.Text;

namespace StanceApi.Proposals;

/// <summary>Tells the language of a name from its script, where a request does not say it.</summary>
public static class WrittenLanguage
{
    public const string Undetermined = "und";

    /// <summary>Kana is Japanese, Hangul Korean, Han alone Chinese of either script, Latin English.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var runes = name.EnumerateRunes().Select(r => r.Value).ToList();
        return runes.Exists(r => r is >= 0x3040 and <= 0x30FF) ? "ja"
            : runes.Exists(r => r is >= 0xAC00 and <= 0xD7A3) ? "ko"
            : runes.Exists(r => r is >= 0x3400 and <= 0x9FFF or >= 0x20000 and <= 0x3FFFF) ? "zh"
            : runes.Exists(r => r < 0x250 && Rune.IsLetter(new Rune(r))) ? "en"
            : Undetermined;
    }
}
