using StanceApi.Store.Articles;
using StanceApi.Store.Audit;

namespace StanceApi.Store.Tests.Sqlite;

/// <summary>Here one group of articles is stored at a time, so that the others surely wait.</summary>
public sealed class CalledOffInLine : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_sender_that_is_called_off_while_it_waits_is_not_stored_and_costs_the_others_nothing()
    {
        var (isBegun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var calledOff = new CancellationTokenSource();
        var first = Store(
            "We came first.",
            TestStore.Cancel,
            async (_, _, _) =>
            {
                isBegun.SetResult();
                await go.Task;
            }
        );
        await isBegun.Task.WaitAsync(TestStore.Cancel);
        var before = Store("We support it.", TestStore.Cancel);
        var gone = Store("We hang up.", calledOff.Token);
        var after = Store("We oppose it.", TestStore.Cancel);

        await calledOff.CancelAsync();
        // Before the one that holds up the line goes on.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        go.SetResult();

        foreach (var stored in (Task<StoreArticleOutcome>[])[first, before, after])
        {
            Assert.Equal(StoreArticleResult.Stored, (await stored).Result);
        }
        Assert.Equal(3, await _store.Count("Articles"));
        Assert.Equal(0, await _store.Count("Articles WHERE Text LIKE '%hang up%'"));
    }

    private Task<StoreArticleOutcome> Store(
        string words,
        CancellationToken cancellationToken,
        AlongsideArticle? alongside = null
    )
    {
        var article = TestArticle.Of(new TestLine(words, Speakers.Ishiba));
        return _store.Ask<StoreArticle, StoreArticleOutcome>(q =>
            q.RunAsync(
                article.Article,
                article.Read,
                [],
                Author.Program,
                cancellationToken,
                alongside
            )
        );
    }
}
