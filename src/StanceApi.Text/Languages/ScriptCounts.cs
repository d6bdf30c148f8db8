using System.Runtime.InteropServices;

namespace StanceApi.Text.Languages;

/// <summary>How many letters of each script a text has.</summary>
/// <param name="Traditional">Chinese characters that only traditional script writes.</param>
/// <param name="Simplified">Chinese characters that traditional script writes otherwise.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScriptCounts(
    int Han,
    int Kana,
    int Hangul,
    int Latin,
    int Other,
    int Traditional,
    int Simplified
)
{
    /// <summary>A Chinese character says about as much as three Latin letters.</summary>
    private const int LettersPerCharacter = 3;

    private const char FirstHan = '\u3400';
    private const char LastHan = '\u9FFF';

    /// <summary>For each Chinese character 1 where only traditional script writes it, -1 where only simplified does.</summary>
    private static readonly sbyte[] Only = Load();

    /// <summary>Whether most of the text is Chinese characters or kana.</summary>
    public bool IsHan =>
        Han + Kana > 0 && (Han + Kana) * LettersPerCharacter >= Latin + Hangul + Other;

    /// <summary>Whether kana stand between the characters; a name in kana alone makes no Japanese.</summary>
    public bool IsJapanese => IsHan && Kana * 12 >= Han + Kana;

    public bool IsKorean =>
        Hangul * LettersPerCharacter >= Latin + Other + Han + Kana && Hangul > 0;

    public bool IsLatin => Latin > Other && !IsHan && !IsKorean;

    public static ScriptCounts Of(ReadOnlySpan<char> text)
    {
        int han = 0,
            kana = 0,
            hangul = 0,
            latin = 0,
            other = 0,
            traditional = 0,
            simplified = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF':
                    han++;
                    traditional += Only[c - FirstHan] > 0 ? 1 : 0;
                    simplified += Only[c - FirstHan] < 0 ? 1 : 0;
                    break;
                case >= '\u3041' and <= '\u3096' or >= '\u30A1' and <= '\u30FA':
                    kana++;
                    break;
                case >= '\uAC00' and <= '\uD7A3':
                    hangul++;
                    break;
                case >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u00C0' and <= '\u024F':
                    latin++;
                    break;
                default:
                    other += char.IsLetter(c) ? 1 : 0;
                    break;
            }
        }

        return new ScriptCounts(han, kana, hangul, latin, other, traditional, simplified);
    }

    private static sbyte[] Load()
    {
        var only = new sbyte[LastHan - FirstHan + 1];
        foreach (var row in LanguageResources.For("zh-Hant").Rows("simplified"))
        {
            Mark(only, row["simplified"][0], -1);
        }

        foreach (var row in LanguageResources.For("zh-Hant").Rows("simplified"))
        {
            Mark(only, row["traditional"][0], 1);
        }

        return only;
    }

    private static void Mark(sbyte[] only, char c, sbyte mark)
    {
        if (c is >= FirstHan and <= LastHan)
        {
            only[c - FirstHan] = mark;
        }
    }
}
