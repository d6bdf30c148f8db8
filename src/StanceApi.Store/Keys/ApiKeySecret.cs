using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StanceApi.Store.Keys;

/// <summary>What a caller sends: <c>stance_</c> and 256 bits by chance.</summary>
public static class ApiKeySecret
{
    /// <summary>By which scanners for leaked secrets know one.</summary>
    public const string Prefix = "stance_";

    /// <summary>So many characters of a key may be shown.</summary>
    private const int ShownLength = 11;
    private const int Bytes = 32;

    public static string Next() =>
        Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>One round is enough: keys are chance, not words that could be tried.</summary>
    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>A part that gives too little away to be tried.</summary>
    public static string Start(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[..ShownLength] : "";
    }
}
