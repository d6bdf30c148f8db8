using System.Text.Json;
using StanceApi.Json;
using StanceApi.Models;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Proposals;
using StanceApi.Store.Webhooks;
using StanceApi.Telemetry;
using StanceApi.Text;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Articles;

/// <summary>Reads an article, judges its statements by every stored proposal and stores all of it, or nothing.</summary>
public sealed class ArticleIngestion(
    TextPipeline pipeline,
    IScorers scorers,
    FindArticle find,
    ListProposals proposals,
    StoreArticle store
)
{
    /// <param name="alongside">What is committed together with an article that is new, or not at all.</param>
    /// <returns>Whether it is new, and the article as stored.</returns>
    public async Task<(bool IsNew, StoredArticle Article)> RunAsync(
        Article article,
        Author author,
        CancellationToken ct,
        AlongsideArticle? alongside = null
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        if (await find.ByContentAsync(article.Content, ct) is { } known)
        {
            return Counted(false, known);
        }
        var read = Read(article);
        while (true)
        {
            var scorer = await scorers.ActiveAsync(ct);
            var scores = Score(scorer, read, await proposals.AllAsync(ct));
            using var storing = Measures.Stage("store");
            var outcome = await store.RunAsync(article, read, scores, author, ct, CommitAsync);
            if (outcome.Article is { } stored)
            {
                return Counted(outcome.Result is StoreArticleResult.Stored, stored);
            }
            // A proposal was changed while the article was judged: judge it by the new one.
        }

        async Task CommitAsync(
            IServiceProvider services,
            StoredArticle stored,
            CancellationToken committing
        )
        {
            await services
                .GetRequiredService<Outbox>()
                .AddAsync(
                    NoticeEvents.ArticleIngested,
                    () => JsonSerializer.Serialize(ArticleResponse.From(stored), WireJson.Options),
                    committing
                );
            if (alongside is not null)
            {
                await alongside(services, stored, committing);
            }
        }
    }

    private ReadArticle Read(Article article)
    {
        using var reading = Measures.Stage("read");
        return pipeline.Read(article);
    }

    private static List<ArticleScores> Score(
        IStanceScorer scorer,
        ReadArticle read,
        IReadOnlyList<StoredProposal> proposals
    )
    {
        using var scoring = Measures.Stage("score");
        return
        [
            .. proposals.Select(p => new ArticleScores(
                p,
                scorer.ModelVersion,
                scorer.ScoreArticle(read, p.Proposal)
            )),
        ];
    }

    private static (bool IsNew, StoredArticle Article) Counted(bool isNew, StoredArticle article)
    {
        Measures.Articles.Add(
            1,
            new KeyValuePair<string, object?>("outcome", isNew ? "stored" : "known")
        );
        if (isNew)
        {
            Measures.Statements.Add(article.StatementCount);
        }
        return (isNew, article);
    }
}
