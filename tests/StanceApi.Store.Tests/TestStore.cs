using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Hosting;
using StanceApi.Store.Proposals;

namespace StanceApi.Store.Tests;

/// <summary>A store of its own on a real file, as the host would set it up.</summary>
public sealed class TestStore : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-store-");
    private ServiceProvider? _services;

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2024, 10, 5, 12, 0, 0, TimeSpan.Zero));

    public string ConnectionString =>
        $"Data Source={Path.Combine(_folder.FullName, "new", "s.db")}";

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Store:ConnectionString", ConnectionString)])
            .Build();
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddStanceStore(configuration)
            .BuildServiceProvider(validateScopes: true);
        await _services.MigrateStanceStoreAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Runs one query or unit of work in a scope of its own, as a request would.</summary>
    public async Task<TResult> Ask<TQuery, TResult>(Func<TQuery, Task<TResult>> ask)
        where TQuery : notnull
    {
        await using var scope = _services!.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TQuery>());
    }

    public Task<long> Count(string from) =>
        Ask<StanceDb, long>(db =>
            db.Database.SqlQueryRaw<long>(string.Concat("SELECT count(*) AS Value FROM ", from))
                .SingleAsync(Cancel)
        );

    public Task<int> Execute(string sql) =>
        Ask<StanceDb, int>(db => db.Database.ExecuteSqlRawAsync(sql, Cancel));

    /// <summary>Scores and stores an article as the host does.</summary>
    public async Task<StoreArticleOutcome> Post(TestArticle article)
    {
        var scorer = new WordScorer();
        var proposals = await Ask<ListProposals, IReadOnlyList<StoredProposal>>(async q =>
            await q.AllAsync(Cancel)
        );
        return await Ask<StoreArticle, StoreArticleOutcome>(store =>
            store.RunAsync(
                article.Article,
                article.Read,
                scorer.All(article, proposals),
                Author.Program,
                Cancel
            )
        );
    }
}
