using FastEndpoints;
using FluentValidation;

namespace StanceApi.Articles;

/// <summary>An article to keep.</summary>
/// <param name="Content" example="&lt;p&gt;Japan’s foreign minister said on Tuesday that the idea needs time.&lt;/p&gt;">The whole document, markup included; null fetches it from `sourceUrl`.</param>
/// <param name="ContentType" example="text/html">`text/html`, `text/markdown` or `text/plain`; needed with `content`.</param>
/// <param name="PublishedAt" example="2024-10-02T13:45:32Z">When it was published; wins over the document's own date. "Yesterday" is counted from it.</param>
/// <param name="SourceUrl" example="https://example.org/articles/1">Where it comes from, and where it is fetched if it comes without `content`.</param>
/// <param name="Publisher" example="Example News">Who published it.</param>
/// <param name="Language" example="en">BCP 47; null detects it. `zh` leaves the script to detection.</param>
public sealed record IngestArticleRequest(
    string? Content,
    string? ContentType,
    DateTimeOffset? PublishedAt,
    string? SourceUrl,
    string? Publisher,
    string? Language
) : IArticleInput;

public sealed class IngestArticleRules : Validator<IngestArticleRequest>
{
    private const int MaxPublisher = 300;

    public IngestArticleRules(TimeProvider time)
    {
        Include(new ArticleInputRules(time));
        RuleFor(r => r.Publisher)
            .MaximumLength(MaxPublisher)
            .WithMessage($"A publisher has at most {MaxPublisher} characters.");
    }
}
