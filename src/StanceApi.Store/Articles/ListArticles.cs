using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Articles;

/// <summary>Articles, the last stored first.</summary>
public sealed class ListArticles(StanceDb db)
{
    public async Task<Page<StoredArticle>> RunAsync(
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        var articles = db.Articles.AsQueryable();
        if (after is not null)
        {
            articles = articles.Where(a => a.Id < after.Id);
        }

        var rows = await articles
            .OrderByDescending(a => a.Id)
            .Take(limit + 1)
            .Select(ArticleMapping.ToStored)
            .ToListAsync(cancellationToken);
        return Page.Of(rows, limit, a => new IdCursor(ShortId.Parse(a.Id)));
    }
}
