using StanceApi.Store.Paging;
using StanceApi.Store.Search;

namespace StanceApi.Store.Statements;

/// <summary>Statements by the day they were said, the latest first, undated last.</summary>
public sealed class ListStatements(StanceDb db)
{
    public async Task<Page<StoredStatement>> RunAsync(
        StatementFilter filter,
        int limit,
        SaidCursor? after,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var places = await new StatementPlaces(db).AfterAsync(
            filter,
            after,
            limit + 1,
            cancellationToken
        );
        var page = Page.Of(places, limit, p => p.Cursor);
        var query = filter.Query is { } words ? SearchQuery.Parse(words) : null;
        return new Page<StoredStatement>(
            await new StatementDetails(db).ReadAsync(
                [.. page.Items.Select(p => p.Id)],
                query,
                cancellationToken
            ),
            page.Next
        );
    }
}
