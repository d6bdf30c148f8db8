using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Audit;
using StanceApi.Store.Jobs;
using StanceApi.Store.Rescoring;

namespace StanceApi.Store.Tests.Rescoring;

/// <summary>Runs over a store, step by step as the host makes them.</summary>
internal static class RunStore
{
    private const string Owner = "test";

    public static async Task<RescoreRun> Start(
        this TestStore store,
        string model,
        string? proposal = null,
        bool dryRun = false
    ) =>
        await store.Ask<StartRun, RescoreRun?>(q =>
            q.RunAsync(
                new NewRun(proposal, model, dryRun, RescoreCause.Request, new Author("local")),
                TestStore.Cancel
            )
        ) ?? throw new InvalidOperationException($"There is no proposal '{proposal}'.");

    public static Task<StoredJob?> Claim(
        this TestStore store,
        RescoreRun run,
        string owner = Owner
    ) =>
        store.Ask<ClaimJob, StoredJob?>(q =>
            q.RunAsync(
                owner,
                [RescoreJobs.Kind, RescoreJobs.PromoteKind],
                _ => false,
                run.Job.Id,
                TestStore.Cancel
            )
        );

    /// <summary>Takes a part of one article.</summary>
    public static async Task<RescoreBatch?> Read(
        this TestStore store,
        RescoreRun run,
        string owner = Owner
    )
    {
        var part = await store.Take(run, owner);
        return part is null ? null : await store.Read(run, part);
    }

    public static Task<RescoreBatch> Read(this TestStore store, RescoreRun run, JobPart part) =>
        store.Ask<ReadRescoreBatch, RescoreBatch>(q => q.RunAsync(run, part, 1, TestStore.Cancel));

    public static Task<JobPart?> Take(this TestStore store, RescoreRun run, string owner) =>
        store.Ask<JobParts, JobPart?>(q =>
            q.TakeAsync(run.Job.Id, owner, _ => false, store.Next, TestStore.Cancel)
        );

    private static Task<long?> Next(this TestStore store, long after) =>
        store.Ask<StanceDb, long?>(async db =>
        {
            var following = db.Database.SqlQueryRaw<long>(
                TestDatabase.Sql("SELECT Id AS Value FROM Articles WHERE Id > {0}"),
                after
            );
            return await following.MinAsync(id => (long?)id, TestStore.Cancel);
        });

    public static Task<SaveBatchResult> Save(
        this TestStore store,
        RescoreRun run,
        RescoreBatch batch,
        Func<string, StanceScore> judge
    ) =>
        store.Ask<SaveRescoreBatch, SaveBatchResult>(q =>
            q.RunAsync(
                run,
                batch,
                [
                    .. batch.Parts.Select(p => new ScoredPart(
                        p,
                        run.ModelVersion,
                        [.. p.ToScore.Select(s => judge(s.Text))]
                    )),
                ],
                TestStore.Cancel
            )
        );

    /// <summary>From beginning to end.</summary>
    public static async Task<RescoreRun> Rescore(
        this TestStore store,
        string model,
        Func<string, StanceScore>? judge = null,
        string? proposal = null,
        bool dryRun = false
    )
    {
        var run = await store.Start(model, proposal, dryRun);
        await store.Claim(run);
        return await store.GoOn(run, judge ?? WordScorer.Score);
    }

    /// <summary>From where it is to the end.</summary>
    public static async Task<RescoreRun> GoOn(
        this TestStore store,
        RescoreRun run,
        Func<string, StanceScore> judge,
        string owner = Owner
    )
    {
        while (await store.Read(run, owner) is { } batch)
        {
            Assert.Equal(SaveBatchResult.Saved, await store.Save(run, batch, judge));
        }

        await store.Finish(run, owner);
        return await store.Find(run);
    }

    public static async Task Finish(this TestStore store, RescoreRun run, string owner = Owner)
    {
        var lease = new JobLease(run.Job.Id, owner);
        var isSaved = await store.Ask<FinishRun, bool>(q =>
            q.RunAsync(run, PositionOptions.Default, lease, TestStore.Cancel)
        );
        Assert.True(isSaved);
        await store.Ask<JobLeases, bool>(async l =>
        {
            await l.EndAsync(lease, JobState.Succeeded, null, TestStore.Cancel);
            return true;
        });
    }

    public static async Task<RescoreRun> Find(this TestStore store, RescoreRun run) =>
        (await store.Ask<FindRun, RescoreRun?>(q => q.RunAsync(run.Id, TestStore.Cancel)))!;

    /// <summary>Judges as the tests' scorer does, but what it is for it is against, and the other way round.</summary>
    public static StanceScore Contrary(string text)
    {
        var score = WordScorer.Score(text);
        var (favor, against) = (score.Probabilities.Favor, score.Probabilities.Against);
        return score with
        {
            Label = score.Label switch
            {
                StanceLabel.Favor => StanceLabel.Against,
                StanceLabel.Against => StanceLabel.Favor,
                _ => score.Label,
            },
            Score = -score.Score,
            Probabilities = score.Probabilities with { Favor = against, Against = favor },
        };
    }
}
