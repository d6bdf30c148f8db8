namespace StanceApi.Text.Cleaning;

/// <summary>Measures characters as they stand on the page.</summary>
internal static class Characters
{
    private const byte WidthBits = 3;
    private const byte White = 4;
    private const byte Invisible = 8;

    /// <summary>What each UTF-16 code unit is, since every one of an article is asked for several times.</summary>
    private static readonly byte[] Kinds = Table();

    /// <summary>Two for a Chinese, Japanese or Korean character, none for white space, one for any other.</summary>
    public static int Width(char c) => Kinds[c] & WidthBits;

    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += Width(c);
        }

        return width;
    }

    /// <summary>Whether the character belongs to a script that writes no spaces between words, or its punctuation.</summary>
    public static bool IsWide(char c) =>
        c
            is >= '\u2E80'
                and <= '\u9FFF'
                or >= '\uF900'
                and <= '\uFAFF'
                or >= '\uFF01'
                and <= '\uFF60'
        || char.IsSurrogate(c);

    /// <summary>Characters that show nothing and only break words apart for programs.</summary>
    public static bool IsInvisible(char c) => (Kinds[c] & Invisible) != 0;

    /// <summary>Neither white space nor invisible.</summary>
    public static bool IsPlain(char c) => (Kinds[c] & (White | Invisible)) == 0;

    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().TrimEnd("”’」』\"')）》】]").TrimEnd();
        return end.Length > 0
            && end[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '…' or '．';
    }

    private static byte[] Table()
    {
        var kinds = new byte[char.MaxValue + 1];
        for (var i = 0; i < kinds.Length; i++)
        {
            var c = (char)i;
            var isInvisible =
                c is '\u00AD' or '\u200B' or '\u200C' or '\u2060' or '\uFEFF'
                || char.IsControl(c) && !char.IsWhiteSpace(c);
            var width =
                char.IsWhiteSpace(c) ? White
                : IsWide(c) ? 2
                : 1;
            kinds[i] = (byte)(width | (isInvisible ? Invisible : 0));
        }

        return kinds;
    }
}
