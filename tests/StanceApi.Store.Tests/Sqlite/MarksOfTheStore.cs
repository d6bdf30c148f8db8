using StanceApi.Store.Hosting;

namespace StanceApi.Store.Tests.Sqlite;

public sealed class MarksOfTheStore : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Reading_leaves_the_mark_as_it_is()
    {
        var before = await Mark();
        await _store.Count("Articles");

        Assert.Equal(before, await Mark());
    }

    private Task<string> Mark() =>
        _store.Ask<IStoreChanges, string>(c => c.MarkAsync(TestStore.Cancel).AsTask());
}
