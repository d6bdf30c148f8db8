using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Store.Hosting;
using StanceApi.Store.Postgres;
using StanceApi.Store.Postgres.Tests.Support;

namespace StanceApi.Store.Tests;

/// <summary>A PostgreSQL database for one test, copied from one that was migrated once.</summary>
internal sealed partial class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(StartAsync);
    private static int _count;
    private string? _name;

    public static IStoreProvider[] Others => [new PostgresProvider()];

    /// <summary>The tests' own SQL as this database wants it: names in quotation marks.</summary>
    public static string Sql(string sql) =>
        Names().Replace(sql, m => m.Value[0] is '\'' or '"' ? m.Value : $"\"{m.Value}\"");

    public async Task<IConfiguration> CreateAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var server = await Server.Value;
        _name = $"test_{Interlocked.Increment(ref _count)}";
        await server.ExecuteAsync("postgres", $"CREATE DATABASE {_name} TEMPLATE migrated");
        return Configuration(server.ConnectionString(_name));
    }

    public async ValueTask DisposeAsync()
    {
        if (_name is not null)
        {
            // With the connections that are kept for it, or the server runs out of them.
            var server = await Server.Value;
            await server.ExecuteAsync("postgres", $"DROP DATABASE {_name} WITH (FORCE)");
        }
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
