using System.Globalization;
using System.Text;

namespace StanceApi.Text.Folding;

/// <summary>
/// Makes spellings of the same words equal: case, accents on Latin letters and full-width forms.
/// The program's culture is invariant, where .NET's own normalisation leaves text as it is.
/// </summary>
public static class TextFolding
{
    // Base letters by code point, from the canonical decompositions of the Unicode Character Database.
    private const string FromC0 =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
        + "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string From1Cd = "aaiioouuuuuuuuuu";

    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnooooooooppppr"
        + "rrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy";

    private const string From1Ea0 =
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooo"
        + "uuuuuuuuuuuuuuyyyyyyyy";

    /// <summary>Letters and digits only, folded, words separated by single spaces.</summary>
    public static string FoldWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsCombiningMark(rune))
            {
                continue;
            }

            var letter = Fold(rune);
            if (!Rune.IsLetterOrDigit(letter))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }

            folded.Append(letter);
        }

        return folded.ToString();
    }

    /// <summary>The base letter in lower case; full-width forms become ordinary ones.</summary>
    public static Rune Fold(Rune rune)
    {
        var value = rune.Value is >= 0xFF01 and <= 0xFF5E ? rune.Value - 0xFEE0 : rune.Value;
        return value switch
        {
            >= 0xC0 and < 0xC0 + 192 => new Rune(FromC0[value - 0xC0]),
            >= 0x1CD and < 0x1CD + 16 => new Rune(From1Cd[value - 0x1CD]),
            >= 0x1EA0 and <= 0x1EF9 => new Rune(From1Ea0[value - 0x1EA0]),
            >= 0x1E00 when value - 0x1E00 < From1E00.Length => new Rune(From1E00[value - 0x1E00]),
            0x3000 => new Rune(' '),
            _ => Rune.ToLowerInvariant(new Rune(value)),
        };
    }

    /// <summary>Whether every letter is a Latin one, and there is at least one.</summary>
    public static bool IsLatin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var any = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                continue;
            }

            if (rune.Value > 0x24F && rune.Value is < 0x1E00 or > 0x1EFF)
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    private static bool IsCombiningMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark && rune.Value < 0x370;
}
