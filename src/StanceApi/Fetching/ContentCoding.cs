using System.IO.Compression;

namespace StanceApi.Fetching;

/// <summary>Reads bodies that came compressed, up to a size that they may have once decompressed.</summary>
public static class ContentCoding
{
    public const string Accepted = "gzip, br";

    /// <exception cref="FetchException">It is larger, or compressed in another way.</exception>
    public static async Task<byte[]> ReadAsync(
        Stream body,
        IReadOnlyList<string> codings,
        long maxBytes,
        CancellationToken ct
    )
    {
        await using var plain = Decompress(body, codings);
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await plain.ReadAsync(buffer, ct)) > 0)
        {
            if (content.Length + read > maxBytes)
            {
                throw new FetchException(
                    FetchFailure.TooLarge,
                    $"The document is larger than the {maxBytes:N0} bytes that are accepted."
                );
            }
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    private static Stream Decompress(Stream body, IReadOnlyList<string> codings) =>
        codings switch
        {
            [] => body,
            [var one] when Is(one, "identity") => body,
            [var one] when Is(one, "gzip") || Is(one, "x-gzip") => new GZipStream(
                body,
                CompressionMode.Decompress
            ),
            [var one] when Is(one, "br") => new BrotliStream(body, CompressionMode.Decompress),
            [var one] when Is(one, "deflate") => new ZLibStream(body, CompressionMode.Decompress),
            _ => throw new FetchException(
                FetchFailure.Unreadable,
                $"The document came as {string.Join(", ", codings)}; accepted is {Accepted}."
            ),
        };

    private static bool Is(string coding, string name) =>
        string.Equals(coding, name, StringComparison.OrdinalIgnoreCase);
}
