using System.Collections.Concurrent;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Jobs;
using StanceApi.Store.Proposals;
using StanceApi.Store.Tests;

namespace StanceApi.Store.Postgres.Tests;

/// <summary>What many do to one store at the same moment.</summary>
public sealed class StoringTogether : IAsyncLifetime
{
    private const int Many = 16;
    private readonly TestStore _store = new();

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        await _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(TestProposals.AsianNato(), Author.Program, TestStore.Cancel)
        );
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_same_article_is_stored_once()
    {
        var article = TestArticle.Of(new TestLine("We support it.", Speakers.Ishiba));

        var outcomes = await AtOnce(_ => _store.Post(article));

        Assert.Single(outcomes, o => o.Result is StoreArticleResult.Stored);
        Assert.Equal(Many - 1, outcomes.Count(o => o.Result is StoreArticleResult.AlreadyThere));
        Assert.Equal(1, await _store.Count("Articles"));
    }

    [Fact]
    public async Task Somebody_new_whom_all_quote_becomes_one_actor_and_the_same_words_one_piece_of_evidence()
    {
        await AtOnce(i =>
            _store.Post(
                TestArticle.Unique(
                    TestArticle.Of(
                        new TestLine(
                            "We support the alliance of all states here.",
                            Speakers.Ishiba
                        ),
                        new TestLine($"And this is number {i} of us all.", Speakers.Ishiba)
                    )
                )
            )
        );

        Assert.Equal(Many, await _store.Count("Articles"));
        Assert.Equal(1, await _store.Count("Actors"));
        Assert.Equal(
            1,
            await _store.Count(
                "(SELECT DISTINCT EvidenceGroup FROM Statements WHERE Text LIKE 'We support%') g"
            )
        );
    }

    [Fact]
    public async Task Each_part_of_a_job_is_given_to_one()
    {
        var job = await _store.Ask<QueueJob, StoredJob>(q =>
            q.RunAsync(new NewJob("count", "local"), TestStore.Cancel)
        );
        var parts = new ConcurrentBag<JobPart>();

        await AtOnce(async i =>
        {
            while (
                await _store.Ask<JobParts, JobPart?>(p =>
                    p.TakeAsync(
                        job.Id,
                        $"worker {i}",
                        _ => false,
                        after => Task.FromResult<long?>(after < 100 ? after + 1 : null),
                        TestStore.Cancel
                    )
                )
                    is { } part
            )
            {
                parts.Add(part);
            }

            return true;
        });

        Assert.Equal(Enumerable.Range(1, 100), parts.Select(p => (int)p.Last).Order());
    }

    [Fact]
    public async Task Text_that_the_database_cannot_keep_is_stored_at_its_length()
    {
        var outcome = await _store.Post(
            TestArticle.Of(new TestLine("We sup\0port \ud800it.", Speakers.Ishiba))
        );

        Assert.Equal(StoreArticleResult.Stored, outcome.Result);
        Assert.Equal(1, await _store.Count("Statements WHERE Text = 'We sup\ufffdport \ufffdit.'"));
    }

    private static Task<T[]> AtOnce<T>(Func<int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, Many).Select(i => Task.Run(() => work(i))));
}
