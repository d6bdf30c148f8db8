using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Statements;

/// <summary>The statements of one article in text order.</summary>
public sealed class ListArticleStatements(StanceDb db)
{
    /// <summary>Empty when there is no such article.</summary>
    public async Task<Page<StoredStatement>> RunAsync(
        string articleId,
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        if (!ShortId.TryParse(articleId, out var number))
        {
            return new Page<StoredStatement>([], null);
        }

        // The ids of an article's statements rise with their places in the text.
        var from = after?.Id ?? -1;
        var rows = await db
            .Statements.Where(s => s.ArticleId == number && s.Id > from)
            .OrderBy(s => s.Id)
            .Take(limit + 1)
            .WithDetails()
            .ToListAsync(cancellationToken);
        return Page.Of(
            rows.ConvertAll(StatementMapping.ToStored),
            limit,
            s => new IdCursor(ShortId.Parse(s.Id))
        );
    }
}
