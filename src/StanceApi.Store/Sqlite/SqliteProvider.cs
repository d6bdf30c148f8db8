using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Store.Hosting;

namespace StanceApi.Store.Sqlite;

/// <summary>The store in one file.</summary>
internal sealed class SqliteProvider : IStoreProvider
{
    private const string DefaultConnectionString = "Data Source=stance.db";

    public string Name => "sqlite";

    public void Add(IServiceCollection services, string? connectionString)
    {
        services.AddSingleton<SqliteWriters>();
        services.AddSingleton<IStoreChanges>(_ => new SqliteChanges(
            connectionString ?? DefaultConnectionString
        ));
        services.AddDbContext<StanceDb, SqliteStanceDb>(
            (provider, options) =>
                options
                    .UseSqlite(connectionString ?? DefaultConnectionString)
                    .AddInterceptors(
                        SqliteTuning.Instance,
                        provider.GetRequiredService<SqliteWriters>()
                    )
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
