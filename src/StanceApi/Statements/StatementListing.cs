using StanceApi.Paging;
using StanceApi.Store.Actors;
using StanceApi.Store.Paging;
using StanceApi.Store.Statements;

namespace StanceApi.Statements;

/// <summary>Finds statements, by relevance or by day.</summary>
public sealed class StatementListing(ListStatements list, SearchStatements search, FindActor actors)
{
    /// <param name="wanted">Has passed its rules.</param>
    public async Task<PageResponse<StatementResponse>> RunAsync(
        ListStatementsRequest wanted,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var after = wanted.After<SearchCursor<SaidCursor>>();
        var filter = await wanted.ToFilterAsync(actors, ct);
        var page = wanted.IsByRelevance()
            ? await search.RunAsync(filter, wanted.Take(), after?.Rank, ct)
            : await list.RunAsync(filter, wanted.Take(), after?.Plain, ct);
        return PageResponse.From(page, StatementResponse.From);
    }
}
