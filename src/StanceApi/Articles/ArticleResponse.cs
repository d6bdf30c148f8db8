using StanceApi.Store.Articles;

namespace StanceApi.Articles;

/// <summary>Where statements come from.</summary>
/// <param name="Id">Given by the store.</param>
/// <param name="Title">The document's title, where it has one.</param>
/// <param name="Language" example="zh-Hans">BCP 47.</param>
/// <param name="Publisher" example="Example News">As it came in.</param>
/// <param name="SourceUrl">As it came in.</param>
/// <param name="PublishedAt">The sender's date, else the document's own.</param>
/// <param name="FetchedAt">When it came in.</param>
/// <param name="Sha256">Of the content that came in, 64 hexadecimal digits.</param>
/// <param name="StatementCount" example="12">How many statements it yielded.</param>
/// <param name="DuplicateOf">Id of the article that this one repeats: the earliest published of its near-duplicates.</param>
public record ArticleResponse(
    string Id,
    string? Title,
    string Language,
    string? Publisher,
    string? SourceUrl,
    DateTimeOffset? PublishedAt,
    DateTimeOffset FetchedAt,
    string Sha256,
    int StatementCount,
    string? DuplicateOf
)
{
    /// <summary>What a search found in it; null where nothing is searched.</summary>
    public ArticleMatchResponse? Match { get; init; }

    public static ArticleResponse From(StoredArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleResponse(
            article.Id,
            article.Title,
            article.Language,
            article.Publisher,
            article.SourceUrl,
            article.PublishedAt,
            article.FetchedAt,
            article.Sha256,
            article.StatementCount,
            article.DuplicateOf
        );
    }
}
