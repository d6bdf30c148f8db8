using StanceApi.Jobs;
using StanceApi.Models;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Judges anew what a run is about: batch by batch, each saved with how far the run is.</summary>
public sealed class RescoreHandler(
    FindRun find,
    ReadRescoreBatch read,
    SaveRescoreBatch save,
    FinishRun finish,
    IScorers scorers,
    PositionOptions positions,
    RescoreOptions options,
    Courtesy courtesy,
    FailedRuns failed
) : IJobHandler
{
    public string Kind => RescoreJobs.Kind;

    public async Task RunAsync(JobContext job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = job.Input<RescoreInput>().RunId;
        var run =
            await find.RunAsync(id, ct)
            ?? throw new JobFailedException($"The run {id} is not there any more.");
        job.SetResult(new RescoreInput(id));
        if (run.Phase is not RescorePhase.Scoring)
        {
            return;
        }
        var scorer =
            await scorers.FindAsync(run.ModelVersion, ct)
            ?? throw new JobFailedException(
                $"The model {run.ModelVersion} is not there, or this program cannot use it."
            );
        await ScoreAsync(job, run, scorer, ct);
        if (!await finish.RunAsync(run, positions, job.Lease, ct, RunNotice.Of))
        {
            throw Lost(job);
        }
    }

    private async Task ScoreAsync(
        JobContext job,
        RescoreRun run,
        IStanceScorer scorer,
        CancellationToken ct
    )
    {
        var total = await read.CountAsync(run, ct);
        var done = job.DoneBefore;
        await job.ReportAsync(done, Math.Max(total, done), ct);
        while (await read.RunAsync(run, options.BatchArticles, ct) is { } batch)
        {
            ct.ThrowIfCancellationRequested();
            var parts = PartScoring.Score(scorer, batch, options.UsedThreads, ct);
            var result = await save.RunAsync(
                run,
                batch,
                parts,
                job.Lease,
                new BatchProgress(
                    done,
                    Math.Max(total, done + batch.Seen),
                    job.Rate(done + batch.Seen)
                ),
                ct
            );
            if (result is SaveBatchResult.Lost)
            {
                throw Lost(job);
            }
            // Where a proposal changed meanwhile, the same articles are read and judged again.
            done += result is SaveBatchResult.Saved ? batch.Seen : 0;
            await courtesy.RestAsync(ct);
        }
    }

    public Task FailedAsync(JobContext job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        return failed.SendAsync(job.Input<RescoreInput>().RunId, ct);
    }

    private static OperationCanceledException Lost(JobContext job) =>
        new($"The job {job.Id} is another process's by now.");
}
