using StanceApi.Store.Hosting;

namespace StanceApi.Store.Tests.Hosting;

public sealed class StoreChangesTests : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        await _store.Execute("CREATE TABLE Noted (Id INTEGER)");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Each_committed_change_gives_another_mark_and_none_comes_again()
    {
        var marks = new List<string> { await Mark() };
        for (var i = 0; i < 20; i++)
        {
            await _store.Execute($"INSERT INTO Noted VALUES ({i})");
            marks.Add(await Mark());
        }

        Assert.Equal(marks.Count, marks.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task What_is_not_committed_yet_gives_another_mark_when_it_is()
    {
        var before = "";
        await _store.Ask<StoreTransaction, bool>(store =>
            store.RunAsync(
                async () =>
                {
                    before = await Mark();
                    return true;
                },
                TestStore.Cancel
            )
        );
        await _store.Execute("INSERT INTO Noted VALUES (1)");

        Assert.NotEqual(before, await Mark());
    }

    private Task<string> Mark() =>
        _store.Ask<IStoreChanges, string>(c => c.MarkAsync(TestStore.Cancel).AsTask());
}
