using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StanceApi.Store;

public static class ContentHash
{
    /// <summary>SHA-256 of the text in UTF-8, 64 hexadecimal digits.</summary>
    public static string Of(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>A short token that changes whenever anything in the record does: for entity tags.</summary>
    public static string VersionOf<T>(T record) =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(record)).AsSpan(0, 12)
        );
}
