using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Articles;

public sealed class FindArticle(StanceDb db)
{
    /// <summary>Null when there is none.</summary>
    public async Task<StoredArticle?> RunAsync(string id, CancellationToken cancellationToken) =>
        ShortId.TryParse(id, out var number)
            ? await db
                .Articles.Where(a => a.Id == number)
                .Select(ArticleMapping.ToStored)
                .SingleOrDefaultAsync(cancellationToken)
            : null;

    /// <summary>The article that came in with the same content; null when there is none. Spares reading it again.</summary>
    public async Task<StoredArticle?> ByContentAsync(
        string content,
        CancellationToken cancellationToken
    )
    {
        var hash = ContentHash.Of(content);
        return await db
            .Articles.Where(a => a.Sha256 == hash)
            .Select(ArticleMapping.ToStored)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
