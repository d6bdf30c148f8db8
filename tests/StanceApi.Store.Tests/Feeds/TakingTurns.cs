using StanceApi.Store.Feeds;

namespace StanceApi.Store.Tests.Feeds;

public sealed class TakingTurns : IAsyncLifetime
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Requests_to_one_server_are_spaced_and_others_do_not_wait()
    {
        var now = _store.Time.GetUtcNow();

        Assert.Equal(now, await Take("a.example"));
        Assert.Equal(now.AddSeconds(2), await Take("a.example"));
        Assert.Equal(now.AddSeconds(4), await Take("a.example"));
        Assert.Equal(now, await Take("b.example"));
    }

    [Fact]
    public async Task Many_at_once_get_one_turn_each()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Take("a.example")));

        Assert.Equal(10, turns.Distinct().Count());
    }

    [Fact]
    public async Task A_server_that_wants_peace_has_it()
    {
        var now = _store.Time.GetUtcNow();
        await _store.Ask<HostTurns, bool>(async t =>
        {
            await t.PauseAsync("a.example", TimeSpan.FromMinutes(10), TestStore.Cancel);
            return true;
        });

        Assert.Null(await Take("a.example"));
        _store.Time.Advance(TimeSpan.FromSeconds(571));
        Assert.Equal(now.AddMinutes(10), await Take("a.example"));
    }

    private Task<DateTimeOffset?> Take(string host) =>
        _store.Ask<HostTurns, DateTimeOffset?>(t =>
            t.TakeAsync(host, Spacing, Patience, TestStore.Cancel)
        );
}
