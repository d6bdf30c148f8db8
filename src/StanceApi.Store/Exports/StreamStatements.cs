using System.Runtime.CompilerServices;
using StanceApi.Store.Paging;
using StanceApi.Store.Search;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Exports;

/// <summary>All statements of a filter by the day they were said, the latest first, a few hundred in memory at a time.</summary>
public sealed class StreamStatements(StanceDb db)
{
    private const int BatchSize = 500;

    /// <summary>What is stored meanwhile may or may not be among them; nothing comes twice.</summary>
    public async IAsyncEnumerable<StoredStatement> RunAsync(
        StatementFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = filter.Query is { } words ? SearchQuery.Parse(words) : null;
        SaidCursor? after = null;
        while (true)
        {
            var places = await new StatementPlaces(db).AfterAsync(
                filter,
                after,
                BatchSize,
                cancellationToken
            );
            var statements = await new StatementDetails(db).ReadAsync(
                [.. places.Select(p => p.Id)],
                query,
                cancellationToken
            );
            foreach (var statement in statements)
            {
                yield return statement;
            }

            if (places.Count < BatchSize)
            {
                yield break;
            }

            after = places[^1].Cursor;
        }
    }
}
