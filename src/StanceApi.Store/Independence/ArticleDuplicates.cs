using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Independence;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Independence;

/// <summary>Finds near-duplicates of articles and keeps <see cref="ArticleRow.DuplicateOf"/> true.</summary>
internal sealed class ArticleDuplicates(StanceDb db)
{
    /// <summary>To be called on an article that was saved, within its transaction.</summary>
    /// <returns>Id of the article that it repeats, or null.</returns>
    public async Task<long?> AddAsync(ArticleRow article, CancellationToken cancellationToken)
    {
        if (article.Sketch.Length == 0)
        {
            return null;
        }

        var bands = ArticleSketch.Bands(article.Sketch);
        var candidates = await db
            .Articles.Where(a =>
                db.ArticleBands.Where(b => EF.Parameter(bands).Contains(b.Band))
                    .Select(b => b.ArticleId)
                    .Contains(a.Id)
            )
            .Select(a => new { a.Id, a.Sketch })
            .ToListAsync(cancellationToken);
        await db.InsertAllAsync(
            bands.Distinct().Select(b => new ArticleBandRow { Band = b, ArticleId = article.Id }),
            cancellationToken
        );
        var pairs = candidates
            .Select(c => (c.Id, Similarity: ArticleSketch.Similarity(article.Sketch, c.Sketch)))
            .Where(c => c.Similarity >= ArticleSketch.LeastSimilarity)
            .Select(c => new ArticlePairRow
            {
                FirstId = Math.Min(c.Id, article.Id),
                SecondId = Math.Max(c.Id, article.Id),
                Similarity = c.Similarity,
            })
            .ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        db.ArticlePairs.AddRange(pairs);
        await db.SaveChangesAsync(cancellationToken);
        var others = pairs.ConvertAll(p => p.FirstId == article.Id ? p.SecondId : p.FirstId);
        await SettleAsync([.. others, article.Id], cancellationToken);
        return await db
            .Articles.Where(a => a.Id == article.Id)
            .Select(a => a.DuplicateOf)
            .SingleAsync(cancellationToken);
    }

    /// <summary>The articles whose near-duplicate it is.</summary>
    public async Task<IReadOnlyList<long>> OfAsync(long id, CancellationToken cancellationToken) =>
        await db
            .ArticlePairs.Where(p => p.FirstId == id || p.SecondId == id)
            .Select(p => p.FirstId == id ? p.SecondId : p.FirstId)
            .ToListAsync(cancellationToken);

    /// <summary>
    /// Each repeats the earliest published of its near-duplicates, unless it is the earliest itself. What has no date comes
    /// last; of two at the same time the smaller content hash comes first, so that the order of storing never matters.
    /// </summary>
    public async Task SettleAsync(
        IReadOnlyCollection<long> articleIds,
        CancellationToken cancellationToken
    )
    {
        var ids = articleIds.ToList();
        var pairs = await db
            .ArticlePairs.Where(p =>
                EF.Parameter(ids).Contains(p.FirstId) || EF.Parameter(ids).Contains(p.SecondId)
            )
            .Select(p => new { p.FirstId, p.SecondId })
            .ToListAsync(cancellationToken);
        var involved = pairs.SelectMany(p => new[] { p.FirstId, p.SecondId }).Union(ids).ToList();
        var articles = await db
            .Articles.Where(a => EF.Parameter(involved).Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.PublishedAt,
                a.Sha256,
                a.DuplicateOf,
            })
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        var neighbours = pairs
            .SelectMany(p => new[] { (p.FirstId, p.SecondId), (p.SecondId, p.FirstId) })
            .ToLookup(p => p.Item1, p => p.Item2);
        foreach (var id in ids.Where(articles.ContainsKey))
        {
            var first = neighbours[id]
                .Append(id)
                .OrderBy(n => articles[n].PublishedAt ?? DateTime.MaxValue)
                .ThenBy(n => articles[n].Sha256, StringComparer.Ordinal)
                .First();
            var original = first == id ? (long?)null : first;
            if (articles[id].DuplicateOf != original)
            {
                await db
                    .Articles.Where(a => a.Id == id)
                    .ExecuteUpdateAsync(
                        u => u.SetProperty(a => a.DuplicateOf, original),
                        cancellationToken
                    );
            }
        }
    }
}
