using StanceApi.Store.Independence;
using StanceApi.Text.Documents;

namespace StanceApi.Store.Articles;

/// <summary>An article without its text; see <see cref="FindArticleText"/>.</summary>
/// <param name="Sha256">Of the content that came in, 64 hexadecimal digits.</param>
/// <param name="DuplicateOf">Id of the article that this one repeats, the earliest published of its near-duplicates; or null.</param>
public sealed record StoredArticle(
    string Id,
    string? Title,
    string Language,
    string? Publisher,
    string? SourceUrl,
    DateTimeOffset? PublishedAt,
    DateTimeOffset FetchedAt,
    string Sha256,
    ArticleFormat Format,
    int StatementCount,
    string? DuplicateOf
)
{
    /// <summary>For entity tags; changes with the article's near-duplicates too.</summary>
    public string VersionWith(IReadOnlyList<NearDuplicate> nearDuplicates) =>
        ContentHash.VersionOf(new { Article = this, NearDuplicates = nearDuplicates });
}
