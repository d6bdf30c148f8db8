using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using StanceApi.Store.Search;

namespace StanceApi.Store.Sqlite;

public sealed class SqliteStanceDb(DbContextOptions<SqliteStanceDb> options) : StanceDb(options)
{
    public override WordIndex StatementIndex =>
        new SqliteWordIndex(this, SqliteWordIndex.Statements);

    public override WordIndex ArticleIndex => new SqliteWordIndex(this, SqliteWordIndex.Articles);
}

/// <summary>For <c>dotnet ef</c> only.</summary>
internal sealed class SqliteStanceDbFactory : IDesignTimeDbContextFactory<SqliteStanceDb>
{
    public SqliteStanceDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteStanceDb>()
                .UseSqlite("Data Source=design-time.db")
                .Options
        );
}
