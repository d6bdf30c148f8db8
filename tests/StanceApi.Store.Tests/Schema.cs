using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Store.Hosting;

namespace StanceApi.Store.Tests;

public sealed class Schema : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_migrations_hold_everything_in_the_model() =>
        Assert.False(
            await _store.Ask<StanceDb, bool>(db =>
                Task.FromResult(db.Database.HasPendingModelChanges())
            )
        );

    [Fact]
    public async Task A_migrated_store_is_ready_and_writes_ahead()
    {
        Assert.True(await _store.Ask<StoreStatus, bool>(s => s.IsReadyAsync(TestStore.Cancel)));
        Assert.Equal(
            "wal",
            await _store.Ask<StanceDb, string>(async db =>
                (
                    await db
                        .Database.SqlQueryRaw<string>("PRAGMA journal_mode")
                        .ToListAsync(TestStore.Cancel)
                ).Single()
            )
        );
    }

    [Fact]
    public async Task A_store_that_was_never_migrated_is_not_ready()
    {
        await _store.Execute("DELETE FROM __EFMigrationsHistory");

        Assert.False(await _store.Ask<StoreStatus, bool>(s => s.IsReadyAsync(TestStore.Cancel)));
    }

    [Fact]
    public void An_unknown_provider_is_refused_by_name()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Store:Provider", "oracle")])
            .Build();

        var error = Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddStanceStore(configuration)
        );

        Assert.Contains("'oracle'", error.Message, StringComparison.Ordinal);
    }
}
