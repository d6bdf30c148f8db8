namespace StanceApi.Text.Mentions;

/// <summary>
/// In a script that writes nouns in ideographs, katakana and Latin letters and the rest in hiragana, a noun compound is
/// an unbroken run of the former.
/// </summary>
internal static class NounRuns
{
    public static bool IsIdeograph(char c) =>
        c
            is >= '一'
                and <= '鿿'
                or >= '㐀'
                and <= '䶿'
                or >= '豈'
                and <= '﫿'
                or '々'
                or '〆'
                or 'ヶ'
                or '〇';

    public static bool IsKatakana(char c) =>
        c is >= 'ァ' and <= 'ヺ' and not 'ヶ' or 'ー' or '＝' or '=';

    public static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ゖ';

    public static bool IsLatin(char c) => c < 'ɐ' && char.IsLetter(c);

    public static bool IsNoun(char c) => IsIdeograph(c) || IsKatakana(c) || IsLatin(c) || c == '·';

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>The space in a name of two Latin words.</summary>
    public static bool IsInsideLatin(string text, int at, int limit) =>
        text[at] == ' '
        && at > 0
        && at + 1 < limit
        && IsLatin(text[at - 1])
        && IsLatin(text[at + 1]);

    /// <summary>One past the run that starts there; digits inside belong to it, digits in front do not.</summary>
    public static int End(string text, int at, int limit)
    {
        while (
            at < limit && (IsNoun(text[at]) || IsDigit(text[at]) || IsInsideLatin(text, at, limit))
        )
        {
            at++;
        }

        return at;
    }
}
