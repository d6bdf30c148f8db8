using Microsoft.Extensions.DependencyInjection;
using StanceApi.Store.Faults;
using StanceApi.Store.Hosting;

namespace StanceApi.Store.Articles;

/// <summary>
/// Where the articles of a process wait to be stored. While some are being stored, others gather, and are then stored in
/// one transaction: what a transaction costs is shared, and nobody waits for others to come.
/// </summary>
public sealed class ArticleLine(IServiceScopeFactory scopes, IStoreProvider provider)
{
    private const int MostTogether = 16;

    // No more are added to as many: whoever else writes waits for one long article, not for sixteen.
    private const int ManyStatements = 300;

    private readonly Lock _lock = new();
    private readonly Queue<WaitingArticle> _waiting = [];
    private int _writers;

    internal Task<StoreArticleOutcome> StoreAsync(
        ArticleToStore article,
        CancellationToken cancellationToken
    )
    {
        var waiting = new WaitingArticle(article);
        lock (_lock)
        {
            _waiting.Enqueue(waiting);
            if (_writers < provider.ArticleWriters)
            {
                _writers++;
                // Without the context of whoever came first: what follows belongs to many.
                ThreadPool.UnsafeQueueUserWorkItem(
                    static line => _ = line.WorkAsync(),
                    this,
                    preferLocal: false
                );
            }
        }

        return waiting.OutcomeAsync(cancellationToken);
    }

    private async Task WorkAsync()
    {
        while (Next() is { Count: > 0 } group)
        {
            await StoreAsync(group);
        }
    }

    private List<WaitingArticle> Next()
    {
        lock (_lock)
        {
            var group = new List<WaitingArticle>();
            var statements = 0;
            while (
                group.Count < MostTogether
                && statements < ManyStatements
                && _waiting.TryDequeue(out var next)
            )
            {
                if (next.Take())
                {
                    group.Add(next);
                    statements += next.Article.Read.Statements.Length;
                }
            }

            if (group.Count == 0)
            {
                _writers--;
            }

            return group;
        }
    }

    private async Task StoreAsync(List<WaitingArticle> group)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcomes = await scope
                .ServiceProvider.GetRequiredService<StoreArticles>()
                .RunAsync([.. group.Select(w => w.Article)], CancellationToken.None);
            foreach (var (waiting, outcome) in group.Zip(outcomes))
            {
                waiting.Stored(outcome);
            }
        }
        catch (Exception e) when (group.Count > 1 && StoreFaults.Of(e) is null)
        {
            // One of them cannot be stored: that is no reason to lose the others.
            foreach (var waiting in group)
            {
                await StoreAsync([waiting]);
            }
        }
        catch (Exception e)
        {
            group.ForEach(w => w.Failed(e));
        }
    }
}
