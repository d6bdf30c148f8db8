using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Sqlite;

/// <summary>An FTS5 table without content of its own, keyed by the statements' ids.</summary>
internal sealed class SqliteStatementIndex(StanceDb db) : StatementIndex
{
    public override IQueryable<long>? Matching(string query) =>
        SearchWords.MatchExpression(query) is { } match
            ? db.Database.SqlQuery<long>(
                $"SELECT rowid AS Value FROM StatementWords WHERE StatementWords MATCH {match}"
            )
            : null;

    public override async Task AddAsync(
        IReadOnlyList<(long Id, string Text)> statements,
        CancellationToken cancellationToken
    )
    {
        foreach (var (id, text) in statements)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO StatementWords (rowid, Words) VALUES ({id}, {SearchWords.Spaced(text)})",
                cancellationToken
            );
        }
    }

    public override async Task RemoveAsync(
        IReadOnlyList<long> statementIds,
        CancellationToken cancellationToken
    )
    {
        foreach (var id in statementIds)
        {
            await db.Database.ExecuteSqlAsync(
                $"DELETE FROM StatementWords WHERE rowid = {id}",
                cancellationToken
            );
        }
    }
}
