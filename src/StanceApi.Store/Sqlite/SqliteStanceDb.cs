using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using StanceApi.Store.Search;

namespace StanceApi.Store.Sqlite;

public sealed class SqliteStanceDb : StanceDb
{
    private const int SecondsToTry = 3;

    public SqliteStanceDb(DbContextOptions<SqliteStanceDb> options)
        : base(options) =>
        // Also for a single row: a transaction is what waits for its turn.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    public override WordIndex StatementIndex =>
        new SqliteWordIndex(this, SqliteWordIndex.Statements);

    /// <summary>A page is really written: only that shows that there is room for it.</summary>
    public override async Task TryWritingAsync(CancellationToken cancellationToken)
    {
        var settings = new SqliteConnectionStringBuilder(Database.GetConnectionString())
        {
            Mode = SqliteOpenMode.ReadWrite,
            DefaultTimeout = SecondsToTry,
        };
        await using var connection = new SqliteConnection(settings.ToString());
        await connection.OpenAsync(cancellationToken);
        if (!File.Exists(connection.DataSource))
        {
            // An open file that was deleted takes everything, and loses it.
            throw new SqliteException("The file of the store is gone.", 14);
        }

        using var turn = await WriterLine.TakeAsync(
            connection.DataSource,
            SecondsToTry,
            cancellationToken
        );
        await using var command = connection.CreateCommand();
        command.CommandTimeout = turn.Seconds;
        command.CommandText =
            "BEGIN IMMEDIATE; SELECT count(*) FROM __EFMigrationsHistory; PRAGMA user_version = 1; COMMIT";
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqliteException)
        {
            SqliteConnection.ClearPool(connection);
            throw;
        }
    }

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
