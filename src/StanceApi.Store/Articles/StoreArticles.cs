using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Store.Faults;
using StanceApi.Store.Independence;
using StanceApi.Store.Shifts;

namespace StanceApi.Store.Articles;

/// <summary>Stores some articles in one transaction: all that are new, or none of them.</summary>
internal sealed class StoreArticles(StanceDb db, NewArticles newArticles, IServiceProvider services)
{
    /// <returns>What became of each, in their order.</returns>
    public async Task<IReadOnlyList<StoreArticleOutcome>> RunAsync(
        IReadOnlyList<ArticleToStore> articles,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await StoreAsync(articles, cancellationToken);
        }
        catch (Exception e)
            when (e is DbUpdateException or DbException
                && articles.Count == 1
                && StoreFaults.Of(e) is null
            )
        {
            db.ChangeTracker.Clear();
            var known = await KnownAsync(articles, cancellationToken);
            if (known.TryGetValue(articles[0].Sha256, out var existing))
            {
                // Another process stored the same content in between.
                return [new StoreArticleOutcome(StoreArticleResult.AlreadyThere, existing)];
            }

            throw;
        }
    }

    private async Task<IReadOnlyList<StoreArticleOutcome>> StoreAsync(
        IReadOnlyList<ArticleToStore> articles,
        CancellationToken cancellationToken
    )
    {
        // Whoever changes proposals, actors or other articles waits until the commit: what is read below stays true. Others
        // that store articles take turns only where they might get in each other's way.
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        var known = await KnownAsync(articles, cancellationToken);
        var proposals = await ProposalsAsync(cancellationToken);
        var isNew = articles
            .Where(a => !known.ContainsKey(a.Sha256) && IsCurrent(a, proposals))
            .DistinctBy(a => a.Sha256, StringComparer.Ordinal)
            .ToList();
        var stored = new Dictionary<ArticleToStore, StoredArticle>(
            ReferenceEqualityComparer.Instance
        );
        if (isNew.Count > 0)
        {
            var rows = await newArticles.AddAsync(isNew, cancellationToken);
            await RelateAsync(rows, cancellationToken);
            await UnmarkAsync(isNew, cancellationToken);
            foreach (var (article, row) in isNew.Zip(rows))
            {
                known[article.Sha256] = stored[article] = ArticleMapping.OfRow(row);
                await (
                    article.Alongside?.Invoke(services, stored[article], cancellationToken)
                    ?? Task.CompletedTask
                );
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return
        [
            .. articles.Select(a =>
                stored.TryGetValue(a, out var one)
                    ? new StoreArticleOutcome(StoreArticleResult.Stored, one)
                : known.TryGetValue(a.Sha256, out var there)
                    ? new StoreArticleOutcome(StoreArticleResult.AlreadyThere, there)
                : new StoreArticleOutcome(StoreArticleResult.ProposalsChanged, null)
            ),
        ];
    }

    private async Task RelateAsync(
        IReadOnlyList<ArticleRow> rows,
        CancellationToken cancellationToken
    )
    {
        await db.HoldAsync(StorePart.Relations, cancellationToken);
        foreach (var row in rows)
        {
            row.DuplicateOf = await new ArticleDuplicates(db).AddAsync(row, cancellationToken);
        }

        await new StatementGroups(db).AddAsync(rows, cancellationToken);
        await new WatchShifts(db).OfArticlesAsync(rows.Select(r => r.Id), cancellationToken);
    }

    /// <summary>Another model may have become active while an article was judged: what was known to be up to date is not any more.</summary>
    private async Task UnmarkAsync(
        IEnumerable<ArticleToStore> articles,
        CancellationToken cancellationToken
    )
    {
        var versions = articles
            .Where(a => !a.Read.Statements.IsEmpty)
            .SelectMany(a => a.Scores)
            .Select(s => s.ModelVersion)
            .Distinct(StringComparer.Ordinal);
        foreach (var version in versions)
        {
            await db
                .RescoredProposals.Where(r => r.ModelVersion != version)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    private async Task<Dictionary<string, StoredArticle>> KnownAsync(
        IReadOnlyList<ArticleToStore> articles,
        CancellationToken cancellationToken
    )
    {
        var hashes = articles.Select(a => a.Sha256).ToList();
        return await db
            .Articles.Where(a => EF.Parameter(hashes).Contains(a.Sha256))
            .Select(ArticleMapping.ToStored)
            .ToDictionaryAsync(a => a.Sha256, StringComparer.Ordinal, cancellationToken);
    }

    private async Task<HashSet<(string Id, int Revision)>> ProposalsAsync(
        CancellationToken cancellationToken
    )
    {
        var current = await db
            .Proposals.Select(p => new { p.Id, p.Revision })
            .ToListAsync(cancellationToken);
        return [.. current.Select(p => (p.Id, p.Revision))];
    }

    private static bool IsCurrent(
        ArticleToStore article,
        HashSet<(string Id, int Revision)> proposals
    ) => proposals.SetEquals(article.Scores.Select(s => (s.Proposal.Id, s.Proposal.Revision)));
}
