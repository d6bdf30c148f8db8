using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Store.Hosting;
using StanceApi.Store.Tests;

namespace StanceApi.Store.Postgres.Tests;

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
    public async Task A_store_that_was_never_migrated_is_not_ready()
    {
        Assert.True(await _store.Ask<StoreStatus, bool>(s => s.IsReadyAsync(TestStore.Cancel)));
        await _store.Execute("DELETE FROM __EFMigrationsHistory");

        Assert.False(await _store.Ask<StoreStatus, bool>(s => s.IsReadyAsync(TestStore.Cancel)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Host=db;Pasword=secret")]
    public void A_connection_that_cannot_be_made_out_is_told_without_its_password(string? text)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new(StoreServices.ProviderKey, "postgres"),
                new(StoreServices.ConnectionStringKey, text),
            ])
            .Build();

        var error = Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddStanceStore(configuration, new PostgresProvider())
        );

        Assert.StartsWith("Store:ConnectionString", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
