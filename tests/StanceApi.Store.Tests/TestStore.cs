using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Hosting;
using StanceApi.Store.Proposals;

namespace StanceApi.Store.Tests;

/// <summary>A store of its own in a real database, as the host would set it up.</summary>
public sealed class TestStore : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private ServiceProvider? _services;

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2024, 10, 5, 12, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddStanceStore(await _database.CreateAsync(), TestDatabase.Others)
            .BuildServiceProvider(validateScopes: true);
        await _services.MigrateStanceStoreAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await _database.DisposeAsync();
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
            db.Database.SqlQueryRaw<long>(
                    TestDatabase.Sql(string.Concat("SELECT count(*) AS Value FROM ", from))
                )
                .SingleAsync(Cancel)
        );

    public Task<int> Execute(string sql) =>
        Ask<StanceDb, int>(db => db.Database.ExecuteSqlRawAsync(TestDatabase.Sql(sql), Cancel));

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
