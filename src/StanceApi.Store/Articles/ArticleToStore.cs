using StanceApi.Store.Audit;
using StanceApi.Store.Idempotency;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Articles;

/// <summary>Does what is committed together with an article, or not at all.</summary>
/// <param name="services">Of the transaction: whatever writes has to come from here.</param>
public delegate Task AlongsideArticle(
    IServiceProvider services,
    StoredArticle stored,
    CancellationToken cancellationToken
);

/// <summary>An article that was read and judged.</summary>
/// <param name="Request">The request that it came with, where its sender may repeat it.</param>
internal sealed record ArticleToStore(
    Article Article,
    ReadArticle Read,
    IReadOnlyList<ArticleScores> Scores,
    Author Author,
    IdempotencyKey? Request,
    AlongsideArticle? Alongside
)
{
    public string Sha256 { get; } = ContentHash.Of(Article.Content);
}
