using System.Net.Http.Headers;
using StanceApi.Text.Documents;

namespace StanceApi.Articles;

/// <summary>The media types in which articles come.</summary>
public static class ArticleFormats
{
    public const string Choices = "text/html, text/markdown or text/plain";

    /// <summary>Parameters such as <c>; charset=utf-8</c> are ignored: the content is text already.</summary>
    public static bool TryParse(string? mediaType, out ArticleFormat format)
    {
        format = default;
        if (!MediaTypeHeaderValue.TryParse(mediaType, out var parsed))
        {
            return false;
        }
        ArticleFormat? found = parsed.MediaType?.ToUpperInvariant() switch
        {
            "TEXT/HTML" or "APPLICATION/XHTML+XML" => ArticleFormat.Html,
            "TEXT/MARKDOWN" => ArticleFormat.Markdown,
            "TEXT/PLAIN" => ArticleFormat.PlainText,
            _ => null,
        };
        format = found ?? default;
        return found is not null;
    }

    /// <exception cref="FormatException">The media type is none of <see cref="Choices"/>.</exception>
    public static ArticleFormat Parse(string? mediaType) =>
        TryParse(mediaType, out var format)
            ? format
            : throw new FormatException($"'{mediaType}' is not {Choices}.");

    /// <summary>By the file's extension; Markdown for whatever is neither HTML nor plain text.</summary>
    public static ArticleFormat OfFile(string path) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" or ".XHTML" => ArticleFormat.Html,
            ".TXT" => ArticleFormat.PlainText,
            _ => ArticleFormat.Markdown,
        };
}
