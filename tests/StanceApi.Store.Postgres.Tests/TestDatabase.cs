using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StanceApi.Store.Hosting;
using StanceApi.Store.Postgres;
using StanceApi.Store.Postgres.Tests.Support;

namespace StanceApi.Store.Tests;

/// <summary>A PostgreSQL database for one test, copied from one that was migrated once.</summary>
internal sealed partial class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(StartAsync);
    private static int _count;
    private string? _connectionString;

    public static IStoreProvider[] Others => [new PostgresProvider()];

    /// <summary>The tests' own SQL as this database wants it: names in quotation marks.</summary>
    public static string Sql(string sql) =>
        Names().Replace(sql, m => m.Value[0] is '\'' or '"' ? m.Value : $"\"{m.Value}\"");

    public async Task<IConfiguration> CreateAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var server = await Server.Value;
        var name = $"test_{Interlocked.Increment(ref _count)}";
        await server.ExecuteAsync("postgres", $"CREATE DATABASE {name} TEMPLATE migrated");
        _connectionString = server.ConnectionString(name);
        return Configuration(_connectionString);
    }

    public ValueTask DisposeAsync()
    {
        if (_connectionString is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(_connectionString));
        }

        return ValueTask.CompletedTask;
    }

    private static async Task<PostgresServer> StartAsync()
    {
        // Nothing here has to outlive the machine.
        var server = await PostgresServer.StartAsync(
            "fsync=off",
            "full_page_writes=off",
            "max_connections=300"
        );
        await using var services = new ServiceCollection()
            .AddStanceStore(
                Configuration($"{server.ConnectionString("migrated")};Pooling=false"),
                Others
            )
            .BuildServiceProvider();
        await services.MigrateStanceStoreAsync(CancellationToken.None);
        return server;
    }

    private static IConfiguration Configuration(string connectionString) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([
                new(StoreServices.ProviderKey, "postgres"),
                new(StoreServices.ConnectionStringKey, connectionString),
            ])
            .Build();

    [GeneratedRegex(
        """'[^']*'|"[^"]*"|\b_*[A-Z][A-Za-z]*[a-z][A-Za-z]*\b""",
        RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Names();
}
