using System.Collections.Immutable;
using StanceApi.Store.Audit;
using StanceApi.Store.Jobs;

namespace StanceApi.Store.Tests.Jobs;

public sealed class ClaimingJobs : IAsyncLifetime
{
    private const string Kind = "count";
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_job_queued_first_is_taken_first_and_only_once()
    {
        var first = await Queue();
        var second = await Queue();

        Assert.Equal(first.Id, (await Claim("a"))?.Id);
        Assert.Equal(second.Id, (await Claim("b"))?.Id);
        Assert.Null(await Claim("c"));
    }

    [Fact]
    public async Task Of_many_who_claim_at_once_one_gets_it()
    {
        await Queue();

        var claims = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => Claim($"worker {i}")))
        );

        Assert.Single(claims, c => c is not null);
    }

    [Fact]
    public async Task Jobs_that_lock_the_same_never_run_together()
    {
        var first = await Queue("part 1", "part 2");
        await Queue("part 2", "part 3");
        await Claim("a");

        Assert.Null(await Claim("b"));

        await End(first.Id, "a");
        Assert.NotNull(await Claim("b"));
    }

    [Fact]
    public async Task A_job_whose_owner_is_silent_is_taken_over_and_the_owner_writes_no_more()
    {
        var job = await Queue("part");
        await Claim("a");
        Assert.Null(await Claim("b"));

        _store.Time.Advance(JobLeases.Duration + TimeSpan.FromSeconds(1));

        Assert.Equal(job.Id, (await Claim("b"))?.Id);
        Assert.False(await Report(job.Id, "a", 5));
        Assert.True(await Report(job.Id, "b", 7));
        await End(job.Id, "a");
        var now = await Find(job.Id);
        Assert.Equal((JobState.Running, 7), (now.State, now.Done));
    }

    [Fact]
    public async Task A_job_whose_owner_is_known_to_be_gone_is_taken_over_at_once()
    {
        var job = await Queue("part");
        await Claim("a");

        var claimed = await Claim("b", isGone: o => o == "a");

        Assert.Equal(job.Id, claimed?.Id);
    }

    [Fact]
    public async Task A_report_keeps_the_job()
    {
        var job = await Queue();
        await Claim("a");
        for (var i = 0; i < 5; i++)
        {
            _store.Time.Advance(JobLeases.Duration - TimeSpan.FromSeconds(1));
            Assert.True(await Report(job.Id, "a", i));
            Assert.Null(await Claim("b"));
        }
    }

    [Fact]
    public async Task A_queued_job_is_cancelled_at_once_and_never_taken()
    {
        var job = await Queue();

        var cancelled = await Cancel(job.Id);

        Assert.Equal(JobState.Cancelled, cancelled.State);
        Assert.NotNull(cancelled.FinishedAt);
        Assert.Null(await Claim("a"));
    }

    [Fact]
    public async Task A_running_job_is_told_to_stop()
    {
        var job = await Queue();
        await Claim("a");
        Assert.False(await ShallStop(job.Id, "a"));

        var cancelled = await Cancel(job.Id);

        Assert.Equal(JobState.Running, cancelled.State);
        Assert.True(cancelled.CancelRequested);
        Assert.True(await ShallStop(job.Id, "a"));
    }

    [Fact]
    public async Task A_released_job_waits_for_the_next()
    {
        var job = await Queue("part");
        await Claim("a");

        await _store.Ask<JobLeases, bool>(async l =>
        {
            await l.ReleaseAsync(new JobLease(job.Id, "a"), TestStore.Cancel);
            return true;
        });

        Assert.Equal(JobState.Queued, (await Find(job.Id)).State);
        Assert.Equal(job.Id, (await Claim("b"))?.Id);
    }

    [Fact]
    public async Task Kinds_that_nobody_here_can_do_are_left_to_others()
    {
        await Queue();

        Assert.Null(
            await _store.Ask<ClaimJob, StoredJob?>(q =>
                q.RunAsync("a", ["other"], _ => false, null, TestStore.Cancel)
            )
        );
    }

    [Fact]
    public async Task All_errors_are_counted_and_the_first_are_kept()
    {
        var job = await Queue();
        await Claim("a");
        await _store.Ask<JobLeases, bool>(async l =>
        {
            for (var i = 1; i <= 205; i++)
            {
                await l.AddErrorAsync(
                    new JobLease(job.Id, "a"),
                    new JobError($"line {i}", "broken"),
                    TestStore.Cancel
                );
            }

            return true;
        });

        var now = await Find(job.Id);

        Assert.Equal(205, now.ErrorCount);
        Assert.Equal(200, now.Errors.Length);
        Assert.Equal(new JobError("line 1", "broken"), now.Errors[0]);
    }

    [Fact]
    public async Task A_job_grows_with_what_is_done_of_it()
    {
        var job = await Queue();
        await Claim("a");
        var lease = new JobLease(job.Id, "a");
        await Tell(lease, total: 10);

        await Advance(job.Id, by: 8);
        Assert.Equal((8, 10), await Progress(job.Id));
        await Advance(job.Id, by: 8);
        Assert.Equal((16, 16), await Progress(job.Id));
        await Tell(lease, total: 10);
        Assert.Equal((16, 16), await Progress(job.Id));
        await Tell(lease, total: null);
        await Advance(job.Id, by: 8);
        Assert.Equal((24, null), await Progress(job.Id));
    }

    private Task<bool> Tell(JobLease lease, long? total) =>
        _store.Ask<JobLeases, bool>(l =>
            l.RateAsync(lease, total, 0, TimeSpan.FromSeconds(1), TestStore.Cancel)
        );

    private Task<bool> Advance(string id, long by) =>
        _store.Ask<JobLeases, bool>(async l =>
        {
            await l.AdvanceAsync(id, by, TestStore.Cancel);
            return true;
        });

    private async Task<(long Done, long? Total)> Progress(string id)
    {
        var job = await Find(id);
        return (job.Done, job.Total);
    }

    private Task<StoredJob> Queue(params ImmutableArray<string> locks) =>
        _store.Ask<QueueJob, StoredJob>(q =>
            q.RunAsync(new NewJob(Kind, "local", null, locks), TestStore.Cancel)
        );

    private Task<StoredJob?> Claim(string owner, Func<string, bool>? isGone = null) =>
        _store.Ask<ClaimJob, StoredJob?>(q =>
            q.RunAsync(owner, [Kind], isGone ?? (_ => false), null, TestStore.Cancel)
        );

    private Task<StoredJob> Find(string id) =>
        _store.Ask<FindJob, StoredJob>(async q => (await q.RunAsync(id, TestStore.Cancel))!);

    private Task<StoredJob> Cancel(string id) =>
        _store.Ask<CancelJob, StoredJob>(async q =>
            (await q.RunAsync(id, new Author("local"), TestStore.Cancel))!
        );

    private Task<bool> Report(string id, string owner, long done) =>
        _store.Ask<JobLeases, bool>(l =>
            l.ReportAsync(new JobLease(id, owner), done, null, null, TestStore.Cancel)
        );

    private Task<bool> ShallStop(string id, string owner) =>
        _store.Ask<JobLeases, bool>(l =>
            l.ShallStopAsync(new JobLease(id, owner), TestStore.Cancel)
        );

    private Task<bool> End(string id, string owner) =>
        _store.Ask<JobLeases, bool>(async l =>
        {
            await l.EndAsync(new JobLease(id, owner), JobState.Succeeded, null, TestStore.Cancel);
            return true;
        });
}
