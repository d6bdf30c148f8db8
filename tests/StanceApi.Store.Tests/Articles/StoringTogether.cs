using Microsoft.Extensions.DependencyInjection;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Webhooks;

namespace StanceApi.Store.Tests.Articles;

/// <summary>Articles that gather while another is being stored.</summary>
public sealed class StoringTogether : IAsyncLifetime
{
    private readonly TestStore _store = new();
    private readonly TaskCompletionSource _go = new();
    private Task<StoreArticleOutcome>? _first;

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        await _store.Ask<ManageWebhooks, StoredWebhook>(q =>
            q.CreateAsync(
                "https://example.org/",
                [NoticeEvents.ArticleIngested],
                null,
                "whsec_AAAA",
                Author.Program,
                TestStore.Cancel
            )
        );
        var isBegun = new TaskCompletionSource();
        _first = Store(
            Saying("We came first."),
            async (_, _, _) =>
            {
                isBegun.SetResult();
                await _go.Task;
            }
        );
        await isBegun.Task.WaitAsync(TestStore.Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _go.TrySetResult();
        await _first!;
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_bad_article_among_good_ones_is_told_to_its_sender_only()
    {
        var before = Store(Saying("We support it."), Notify);
        var bad = Store(Saying("We break it."), (_, _, _) => throw new InvalidDataException("no"));
        var after = Store(Saying("We oppose it."), Notify);

        _go.SetResult();

        var problem = await Assert.ThrowsAsync<InvalidDataException>(() => bad);
        Assert.Equal("no", problem.Message);
        Assert.Equal(StoreArticleResult.Stored, (await before).Result);
        Assert.Equal(StoreArticleResult.Stored, (await after).Result);
        await _first!;
        Assert.Equal(3, await _store.Count("Articles"));
        Assert.Equal(3, await _store.Count("Statements"));
        Assert.Equal(3, await _store.Count("AuditEvents WHERE Entity = 'article'"));
        Assert.Equal(1, await _store.Count("AuditEvents WHERE Entity = 'actor'"));
        Assert.Equal(2, await _store.Count("WebhookDeliveries"));
        Assert.Equal(0, await _store.Count("Articles WHERE Text LIKE '%break%'"));
    }

    [Fact]
    public async Task An_article_that_the_store_refuses_leaves_the_others_stored()
    {
        var good = Store(Saying("We support it."));
        var refused = Saying("We break it.");
        var bad = Store(refused with { Read = refused.Read with { Language = null! } });
        var last = Store(Saying("We oppose it."));

        _go.SetResult();

        await Assert.ThrowsAnyAsync<Exception>(() => bad);
        Assert.Equal(StoreArticleResult.Stored, (await good).Result);
        Assert.Equal(StoreArticleResult.Stored, (await last).Result);
        await _first!;
        Assert.Equal(3, await _store.Count("Articles"));
    }

    [Fact]
    public async Task The_same_content_twice_is_one_article_and_both_senders_are_told_its_id()
    {
        var one = Store(Saying("We support it."));
        var other = Store(Saying("We oppose it."));
        var again = Store(Saying("We support it."));

        _go.SetResult();

        var outcomes = await Task.WhenAll(one, again);
        Assert.Single(outcomes, o => o.Result == StoreArticleResult.Stored);
        Assert.Single(outcomes, o => o.Result == StoreArticleResult.AlreadyThere);
        Assert.Equal(outcomes[0].Article!.Id, outcomes[1].Article!.Id);
        Assert.NotEqual(outcomes[0].Article!.Id, (await other).Article!.Id);
        await _first!;
        Assert.Equal(3, await _store.Count("Articles"));
        Assert.Equal(3, await _store.Count("AuditEvents WHERE Entity = 'article'"));
    }

    [Fact]
    public async Task A_sender_that_is_called_off_while_it_is_stored_costs_the_others_nothing()
    {
        using var calledOff = new CancellationTokenSource();
        var before = Store(Saying("We support it."));
        var gone = Store(
            Saying("We hang up."),
            (_, _, _) => calledOff.CancelAsync(),
            calledOff.Token
        );
        var after = Store(Saying("We oppose it."));

        _go.SetResult();

        Assert.Equal(StoreArticleResult.Stored, (await before).Result);
        Assert.Equal(StoreArticleResult.Stored, (await gone).Result);
        Assert.Equal(StoreArticleResult.Stored, (await after).Result);
        await _first!;
        Assert.Equal(4, await _store.Count("Articles"));
    }

    [Fact]
    public async Task Articles_stored_together_that_name_an_unknown_actor_make_one_of_it()
    {
        var stored = Enumerable
            .Range(0, 20)
            .Select(i => Store(Saying($"We said it {i} times.", Speakers.Jaishankar)))
            .ToList();

        _go.SetResult();

        Assert.All(
            await Task.WhenAll(stored),
            o => Assert.Equal(StoreArticleResult.Stored, o.Result)
        );
        await _first!;
        Assert.Equal(2, await _store.Count("Actors"));
        Assert.Equal(2, await _store.Count("AuditEvents WHERE Entity = 'actor'"));
        Assert.Equal(21, await _store.Count("StatementSpeakers WHERE ActorId IS NOT NULL"));
    }

    private static TestArticle Saying(
        string words,
        StanceApi.Text.Actors.Speaker? speaker = null
    ) => TestArticle.Of(new TestLine(words, speaker ?? Speakers.Ishiba));

    private static Task Notify(
        IServiceProvider services,
        StoredArticle stored,
        CancellationToken cancellationToken
    ) =>
        services
            .GetRequiredService<Outbox>()
            .AddAsync(NoticeEvents.ArticleIngested, () => "{}", cancellationToken);

    private Task<StoreArticleOutcome> Store(
        TestArticle article,
        AlongsideArticle? alongside = null,
        CancellationToken? cancellationToken = null
    ) =>
        _store.Ask<StoreArticle, StoreArticleOutcome>(q =>
            q.RunAsync(
                article.Article,
                article.Read,
                [],
                Author.Program,
                cancellationToken ?? TestStore.Cancel,
                alongside
            )
        );
}
