using StanceApi.Jobs;
using StanceApi.Models;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Jobs;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Judges anew what a run is about, together with whoever helps, and reckons what that changes.</summary>
public sealed class RescoreHandler(
    FindRun find,
    ReadRescoreBatch read,
    RescoreWork work,
    FinishRun finish,
    IScorers scorers,
    PositionOptions positions,
    FailedRuns failed
) : ISharedJobHandler
{
    /// <summary>How often it is looked whether the others are done with their parts.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

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
            throw new JobLostException(job.Id);
        }
    }

    public async Task HelpAsync(StoredJob job, string helper, CancellationToken ct)
    {
        var id = JobInput.Read<RescoreInput>(job).RunId;
        if (
            await find.RunAsync(id, ct) is { Phase: RescorePhase.Scoring } run
            && await scorers.FindAsync(run.ModelVersion, ct) is { } scorer
        )
        {
            await work.RunAsync(run, scorer, helper, () => Task.CompletedTask, ct);
        }
    }

    private async Task ScoreAsync(
        JobContext job,
        RescoreRun run,
        IStanceScorer scorer,
        CancellationToken ct
    )
    {
        var total = Math.Max(await read.CountAsync(run, ct), job.DoneBefore);
        await job.TellAsync(total, ct);
        do
        {
            await work.RunAsync(run, scorer, job.Lease.Owner, () => job.TellAsync(total, ct), ct);
            if (await work.CloseAsync(run, ct))
            {
                return;
            }
            await Task.Delay(LookEvery, ct);
            await job.TellAsync(total, ct);
        } while (true);
    }

    public Task FailedAsync(JobContext job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        return failed.SendAsync(job.Input<RescoreInput>().RunId, ct);
    }
}
