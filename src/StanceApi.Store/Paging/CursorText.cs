using System.Buffers.Text;
using System.Text;

namespace StanceApi.Store.Paging;

/// <summary>How cursors are written: opaque and URL-safe.</summary>
internal static class CursorText
{
    private const int LongestText = 4_000;
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static string Encode(string kind, string value) =>
        Base64Url.EncodeToString(Utf8.GetBytes(kind + value));

    public static string? Decode(string kind, string? text)
    {
        if (text is null or { Length: > LongestText } || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var decoded = Utf8.GetString(Base64Url.DecodeFromChars(text));
            return decoded.StartsWith(kind, StringComparison.Ordinal)
                ? decoded[kind.Length..]
                : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
