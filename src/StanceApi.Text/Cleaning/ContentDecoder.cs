using System.Text;
using System.Text.RegularExpressions;

namespace StanceApi.Text.Cleaning;

/// <summary>Turns the bytes of a document into text, in any encoding that news sites use.</summary>
public static partial class ContentDecoder
{
    private const int BytesSearchedForCharset = 4096;

    /// <summary>
    /// The encoding is, in this order: the byte order mark's, the given one, the one that the document declares in its
    /// first 4 KB (meta charset, XML declaration), UTF-8.
    /// </summary>
    /// <param name="content">The document's bytes; none give an empty text.</param>
    /// <param name="charset">The charset of the Content-Type header, if there was one; an unknown name counts as none.</param>
    /// <exception cref="UndecodableContentException">
    /// The bytes are not text in that encoding; says which encoding and where.
    /// </exception>
    public static string Decode(ReadOnlySpan<byte> content, string? charset = null)
    {
        var (encoding, mark) =
            Marked(content) ?? (Find(charset) ?? Find(Declared(content)) ?? Strict(65001), 0);
        try
        {
            return encoding.GetString(content[mark..]);
        }
        catch (DecoderFallbackException failure)
        {
            throw new UndecodableContentException(encoding.WebName, failure.Index + mark, failure);
        }
    }

    private static (Encoding Encoding, int MarkLength)? Marked(ReadOnlySpan<byte> content) =>
        content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Strict(65001), 3),
            [0xFF, 0xFE, 0x00, 0x00, ..] => (Strict(12000), 4),
            [0xFF, 0xFE, ..] => (Strict(1200), 2),
            [0xFE, 0xFF, ..] => (Strict(1201), 2),
            _ => null,
        };

    /// <summary>Names as the web uses them: gb2312 and gbk are read by their superset GB18030.</summary>
    private static Encoding? Find(string? charset)
    {
        var name = charset?.Trim(' ', '"', '\'', ';').ToUpperInvariant();
        switch (name)
        {
            case null or "":
                return null;
            case "UTF8":
                return Strict(65001);
            case "GB2312" or "GBK" or "X-GBK" or "GB_2312-80":
                return Strict(54936);
            case "BIG5-HKSCS" or "BIG5HKSCS" or "X-X-BIG5":
                return Strict(950);
            case "SJIS" or "X-SJIS" or "WINDOWS-31J" or "MS_KANJI":
                return Strict(932);
            case "ISO-8859-1" or "LATIN1" or "US-ASCII" or "ASCII":
                return Strict(1252);
            default:
                return Named(name);
        }
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return Strict(
                (
                    CodePagesEncodingProvider.Instance.GetEncoding(name)
                    ?? Encoding.GetEncoding(name)
                ).CodePage
            );
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // Nobody has heard of it, or it is UTF-7, which .NET refuses to read.
            return null;
        }
    }

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            codePage,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        )
        ?? Encoding.GetEncoding(
            codePage,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        );

    private static string? Declared(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(
            content[..Math.Min(content.Length, BytesSearchedForCharset)]
        );
        var match = CharsetDeclaration().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(
        """(?:<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding)\s{0,8}=\s{0,8}["']?(?<name>[A-Za-z0-9_:\-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex CharsetDeclaration();
}
