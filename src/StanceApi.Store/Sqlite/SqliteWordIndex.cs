using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StanceApi.Store.Search;

namespace StanceApi.Store.Sqlite;

/// <summary>An FTS5 table without content of its own, keyed by the ids of the texts.</summary>
/// <param name="table">A name of ours, never a user's words.</param>
internal sealed class SqliteWordIndex(StanceDb db, string table) : WordIndex
{
    public const string Statements = "StatementWords";
    public const string Articles = "ArticleWords";

    private readonly string _matching =
        $"SELECT rowid AS Value FROM {table} WHERE {table} MATCH {{0}}";

    private readonly string _latest =
        $"SELECT rowid AS Value FROM {table} WHERE {table} MATCH {{0}} AND rowid >= {{1}} AND rowid <= {{2}} ORDER BY rowid DESC LIMIT {{3}}";

    private readonly string _count =
        $"SELECT count(*) AS Value FROM (SELECT rowid FROM {table} WHERE {table} MATCH {{0}} LIMIT {{1}})";

    private readonly string _insert = $"INSERT INTO {table} (rowid, Words) VALUES ($id, $words)";
    private readonly string _delete = $"DELETE FROM {table} WHERE rowid = {{0}}";

    public override IQueryable<long> Matching(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return db.Database.SqlQueryRaw<long>(_matching, Expression(query));
    }

    // Not composed of the above: an order put around it would sort all matches, the index's own takes the first.
    public override async Task<IReadOnlyList<long>> LatestAsync(
        SearchQuery query,
        long least,
        long most,
        int count,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        return await db
            .Database.SqlQueryRaw<long>(_latest, Expression(query), least, most, count)
            .ToListAsync(cancellationToken);
    }

    public override async Task<int> CountAsync(
        SearchQuery query,
        int most,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var counts = await db
            .Database.SqlQueryRaw<int>(_count, Expression(query), most)
            .ToListAsync(cancellationToken);
        return counts[0];
    }

    public override async Task AddAsync(
        IReadOnlyList<(long Id, string Text)> texts,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = _insert;
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            var rowId = new SqliteParameter("$id", SqliteType.Integer);
            var words = new SqliteParameter("$words", SqliteType.Text);
            command.Parameters.Add(rowId);
            command.Parameters.Add(words);
            foreach (var (id, text) in texts)
            {
                rowId.Value = id;
                words.Value = IndexWords.OfText(text);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public override async Task RemoveAsync(
        IReadOnlyList<long> ids,
        CancellationToken cancellationToken
    )
    {
        foreach (var id in ids)
        {
            await db.Database.ExecuteSqlRawAsync(_delete, [id], cancellationToken);
        }
    }

    private static string Expression(SearchQuery query) =>
        string.Join(" AND ", query.Phrases.Select(Expression));

    /// <summary>Words hold letters and digits only, so that nothing in the quotation marks is an operator.</summary>
    private static string Expression(ImmutableArray<string> phrase)
    {
        var (words, isOpen) = IndexWords.OfPhrase(phrase);
        return $"\"{string.Join(' ', words)}\"{(isOpen ? " *" : "")}";
    }
}
