using System.Text;

namespace StanceApi.Store.Search;

/// <summary>Scripts that are written without spaces between words, and Hangul, whose particles cling to the word.</summary>
internal static class UnspacedScripts
{
    /// <summary>Whether a word of a <see cref="SearchText"/> is a character of such a script.</summary>
    public static bool Has(ReadOnlySpan<char> word) =>
        Rune.DecodeFromUtf16(word, out var first, out var length)
            is System.Buffers.OperationStatus.Done
        && length == word.Length
        && Has(first);

    public static bool Has(Rune rune) =>
        rune.Value
            is >= 0x0E00
                and <= 0x0EFF // Thai, Lao
                or >= 0x1000
                and <= 0x109F // Myanmar
                or >= 0x1780
                and <= 0x17FF // Khmer
                or >= 0x3040
                and <= 0x30FF // kana
                or >= 0x31F0
                and <= 0x31FF // kana extensions
                or >= 0x3400
                and <= 0x4DBF // Han extension A
                or >= 0x4E00
                and <= 0x9FFF // Han
                or >= 0xAC00
                and <= 0xD7AF // Hangul
                or >= 0xF900
                and <= 0xFAFF // Han compatibility
                or >= 0x20000
                and <= 0x3FFFF; // Han extensions B and later
}
