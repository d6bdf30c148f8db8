using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Independence;

/// <summary>The near-duplicates of one article, as they were found when the later of each two was stored.</summary>
public sealed class FindNearDuplicates(StanceDb db)
{
    /// <summary>The most alike first; empty when there is no such article.</summary>
    public async Task<ImmutableArray<NearDuplicate>> RunAsync(
        string articleId,
        CancellationToken cancellationToken
    )
    {
        if (!ShortId.TryParse(articleId, out var id))
        {
            return [];
        }

        var found = await db
            .ArticlePairs.Where(p => p.FirstId == id)
            .Select(p => new { Article = p.Second!, p.Similarity })
            .Concat(
                db.ArticlePairs.Where(p => p.SecondId == id)
                    .Select(p => new { Article = p.First!, p.Similarity })
            )
            .OrderByDescending(p => p.Similarity)
            .ThenBy(p => p.Article.Id)
            .Select(p => new
            {
                p.Article.Id,
                p.Article.Title,
                p.Article.Publisher,
                p.Article.SourceUrl,
                p.Article.PublishedAt,
                p.Similarity,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select(a => new NearDuplicate(
                ShortId.Format(a.Id),
                a.Title,
                a.Publisher,
                a.SourceUrl,
                a.PublishedAt is { } published ? new DateTimeOffset(published) : null,
                a.Similarity
            )),
        ];
    }
}
