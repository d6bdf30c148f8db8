using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StanceApi.Store.Hosting;

namespace StanceApi.Store.Postgres;

/// <summary>The store in a PostgreSQL database, version 13 or later.</summary>
public sealed class PostgresProvider : IStoreProvider
{
    /// <summary>
    /// Plans are made for the values asked for, since a rare word wants another plan than a common one; and not compiled,
    /// since that takes longer than most queries.
    /// </summary>
    private const string Planning =
        "-c plan_cache_mode=force_custom_plan -c jit=off -c timezone=UTC";

    private const int KeptStatements = 200;

    public string Name => "postgres";

    public int ArticleWriters => Environment.ProcessorCount;

    public void Add(IServiceCollection services, string? connectionString)
    {
        var text = ConnectionString(connectionString);
        services.AddSingleton<IStoreChanges>(_ => new PostgresChanges(text));
        services.AddDbContext<StanceDb, PostgresStanceDb>(options =>
            options.UseNpgsql(text).AddInterceptors(WriterLock.Instance, StorableText.Instance)
        );
    }

    public async Task PrepareAsync(StanceDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        await Databases.CreateAsync(db.Database.GetConnectionString()!, cancellationToken);
        // One connection throughout: the lock is that connection's. Another process may be at it for minutes.
        var patience = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(0);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlRawAsync(WriterLock.TakeSchema, cancellationToken);
            try
            {
                // Else a new database is asked for it first, and the log has that as a failure.
                await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
                await db.Database.MigrateAsync(cancellationToken);
            }
            finally
            {
                await db.Database.ExecuteSqlRawAsync(WriterLock.FreeSchema, CancellationToken.None);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
            db.Database.SetCommandTimeout(patience);
        }
    }

    private static string ConnectionString(string? given)
    {
        const string example =
            "such as Host=db.example.org;Database=stance;Username=stance;Password=…";
        if (given is null)
        {
            throw new InvalidOperationException(
                $"{StoreServices.ConnectionStringKey} is missing; write it {example}."
            );
        }

        try
        {
            var builder = new NpgsqlConnectionStringBuilder(given);
            builder.Options ??= Planning;
            if (builder.MaxAutoPrepare == 0)
            {
                builder.MaxAutoPrepare = KeptStatements;
            }

            return builder.ConnectionString;
        }
        catch (ArgumentException e)
        {
            // Not the text itself: it may hold a password.
            throw new InvalidOperationException(
                $"{StoreServices.ConnectionStringKey} cannot be read ({e.ParamName ?? "a part of it is unknown"}); write it {example}.",
                e
            );
        }
    }
}
