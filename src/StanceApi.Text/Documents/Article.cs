namespace StanceApi.Text.Documents;

public enum ArticleFormat
{
    Html,
    Markdown,
    PlainText,
}

/// <summary>An article or transcript as it came in.</summary>
/// <param name="Content">The whole document, markup included.</param>
/// <param name="PublishedAt">When it was published, if the sender knows; the document's own date is the fallback.</param>
/// <param name="Language">BCP 47 tag, or null to detect it; <c>zh</c> leaves the script to detection.</param>
public sealed record Article(
    string Content,
    ArticleFormat Format,
    DateTimeOffset? PublishedAt = null,
    string? SourceUrl = null,
    string? Publisher = null,
    string? Language = null
);
