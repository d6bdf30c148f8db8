using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Store.Hosting;

namespace StanceApi.Store.Sqlite;

/// <summary>The store in one file.</summary>
internal sealed class SqliteProvider : IStoreProvider
{
    private const string DefaultConnectionString = "Data Source=stance.db";

    public string Name => "sqlite";

    public int ArticleWriters => 1;

    public void Add(IServiceCollection services, string? connectionString)
    {
        var text = connectionString ?? DefaultConnectionString;
        services.AddSingleton<IStoreChanges>(_ => new SqliteChanges(text));
        services.AddDbContext<StanceDb, SqliteStanceDb>(options =>
            options
                .UseSqlite(text)
                // A test looks whether the migrations lack something; at each start it would take a second model.
                .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
                .AddInterceptors(SqliteTuning.Instance, WriterTurns.Instance)
                .ReplaceService<IRelationalTransactionFactory, WriterTransactions>()
        );
    }

    public async Task PrepareAsync(StanceDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        MakeFolder(db.Database.GetConnectionString());
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    private static void MakeFolder(string? connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
