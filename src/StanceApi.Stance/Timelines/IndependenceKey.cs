using System.Security.Cryptography;
using System.Text;
using StanceApi.Text.Folding;

namespace StanceApi.Stance.Timelines;

/// <summary>Tells repetitions of the same words from independent evidence.</summary>
public static class IndependenceKey
{
    /// <summary>
    /// Equal for texts that differ only in case, accents, width, spacing and punctuation.
    /// 32 hexadecimal digits: the first half of the SHA-256 of the folded words.
    /// </summary>
    public static string Of(string text)
    {
        var words = TextFolding.FoldWords(text).Replace(" ", "", StringComparison.Ordinal);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(words));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
