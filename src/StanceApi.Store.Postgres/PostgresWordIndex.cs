using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Search;

namespace StanceApi.Store.Postgres;

/// <summary>A table of the words of texts beside theirs, with an inverted index.</summary>
/// <param name="table">A name of ours, never a user's words.</param>
internal sealed class PostgresWordIndex(StanceDb db, string table) : WordIndex
{
    public const string Statements = "StatementWords";
    public const string Articles = "ArticleWords";

    private readonly string _matching =
        $$"""SELECT "Id" AS "Value" FROM "{{table}}" WHERE "Words" @@ {0}::tsquery""";

    private readonly string _latest = $$"""
        SELECT "Id" AS "Value" FROM "{{table}}"
        WHERE "Words" @@ {0}::tsquery AND "Id" >= {1} AND "Id" <= {2} ORDER BY "Id" DESC LIMIT {3}
        """;

    private readonly string _count = $$"""
        SELECT count(*)::int AS "Value"
        FROM (SELECT FROM "{{table}}" WHERE "Words" @@ {0}::tsquery LIMIT {1}) found
        """;

    private readonly string _insert = $$"""
        INSERT INTO "{{table}}" ("Id", "Words")
        SELECT id, words::tsvector FROM unnest({0}, {1}) AS text (id, words)
        """;

    private readonly string _delete = $$"""DELETE FROM "{{table}}" WHERE "Id" = ANY ({0})""";

    public override IQueryable<long> Matching(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return db.Database.SqlQueryRaw<long>(_matching, WordVector.Of(query));
    }

    // Not composed of the above: PostgreSQL would sort all matches before it takes the first.
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
            .Database.SqlQueryRaw<long>(_latest, WordVector.Of(query), least, most, count)
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
            .Database.SqlQueryRaw<int>(_count, WordVector.Of(query), most)
            .ToListAsync(cancellationToken);
        return counts[0];
    }

    public override Task AddAsync(
        IReadOnlyList<(long Id, string Text)> texts,
        CancellationToken cancellationToken
    )
    {
        var ids = texts.Select(t => t.Id).ToArray();
        var words = texts.Select(t => WordVector.OfText(t.Text)).ToArray();
        return db.Database.ExecuteSqlRawAsync(_insert, [ids, words], cancellationToken);
    }

    public override Task RemoveAsync(
        IReadOnlyList<long> ids,
        CancellationToken cancellationToken
    ) => db.Database.ExecuteSqlRawAsync(_delete, [ids.ToArray()], cancellationToken);
}
