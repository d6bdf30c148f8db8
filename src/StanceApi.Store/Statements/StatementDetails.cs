using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Search;

namespace StanceApi.Store.Statements;

/// <summary>Reads whole statements.</summary>
internal sealed class StatementDetails(StanceDb db)
{
    /// <summary>In the order of <paramref name="ids"/>, with the words of the query marked; those deleted since are left out.</summary>
    public async Task<ImmutableArray<StoredStatement>> ReadAsync(
        ImmutableArray<long> ids,
        SearchQuery? query,
        CancellationToken cancellationToken
    )
    {
        var wanted = ids.ToArray();
        var rows = await db
            .Statements.Where(s => EF.Parameter(wanted).Contains(s.Id))
            .WithDetails()
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        return
        [
            .. ids.Where(rows.ContainsKey)
                .Select(id => StatementMapping.ToStored(rows[id]))
                .Select(s =>
                    query is null
                        ? s
                        : s with
                        {
                            Highlights = query
                                .Match(s.Content.Text, SearchStatements.UsualLength)
                                .Highlights,
                        }
                ),
        ];
    }
}
