using StanceApi.Stance.Scoring;
using StanceApi.Store.Audit;
using StanceApi.Store.Proposals;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Articles;

/// <summary>The stances of an article's statements toward one proposal.</summary>
/// <param name="Scores">As many as the article has statements, in their order.</param>
public sealed record ArticleScores(
    StoredProposal Proposal,
    string ModelVersion,
    IReadOnlyList<StanceScore> Scores
);

public enum StoreArticleResult
{
    /// <summary>Everything is stored.</summary>
    Stored,

    /// <summary>The same content was there already; nothing was changed.</summary>
    AlreadyThere,

    /// <summary>The proposals are no longer those that were scored; nothing was stored. List them, score, try again.</summary>
    ProposalsChanged,
}

/// <param name="Article">Null when the proposals changed.</param>
public sealed record StoreArticleOutcome(StoreArticleResult Result, StoredArticle? Article);

/// <summary>Stores an article with its statements, speakers and stances: all of it, or nothing.</summary>
public sealed class StoreArticle(StanceDb db, ArticleLine line)
{
    internal const string Entity = "article";

    /// <param name="scores">One entry for each stored proposal, as <see cref="ListProposals.AllAsync"/> lists them.</param>
    /// <param name="alongside">What is committed together with the article, or not at all; not called unless it is stored.</param>
    /// <exception cref="ArgumentException">An entry does not have as many scores as the article has statements.</exception>
    public Task<StoreArticleOutcome> RunAsync(
        Article article,
        ReadArticle read,
        IReadOnlyList<ArticleScores> scores,
        Author author,
        CancellationToken cancellationToken,
        AlongsideArticle? alongside = null
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(scores);
        return scores.All(s => s.Scores.Count == read.Statements.Length)
            ? line.StoreAsync(
                new ArticleToStore(article, read, scores, author, db.Request, alongside),
                cancellationToken
            )
            : throw new ArgumentException("Each statement needs one score.", nameof(scores));
    }
}
