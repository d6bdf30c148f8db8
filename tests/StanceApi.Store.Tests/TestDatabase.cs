using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using StanceApi.Store.Hosting;

namespace StanceApi.Store.Tests;

/// <summary>An SQLite file for one test. The tests of other providers have a class of the same name.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-store-");

    public static IStoreProvider[] Others => [];

    private string ConnectionString =>
        $"Data Source={Path.Combine(_folder.FullName, "new", "s.db")}";

    /// <summary>The tests' own SQL as this database wants it.</summary>
    public static string Sql(string sql) => sql;

    public Task<IConfiguration> CreateAsync() =>
        Task.FromResult<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Store:ConnectionString", ConnectionString)])
                .Build()
        );

    public ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
