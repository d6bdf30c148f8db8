using StanceApi.Jobs;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Takes over what a dry run found.</summary>
public sealed class PromoteHandler(
    FindRun find,
    PromoteRun promote,
    FinishRun finish,
    PositionOptions positions,
    FailedRuns failed
) : IJobHandler
{
    public string Kind => RescoreJobs.PromoteKind;

    public async Task RunAsync(JobContext job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var id = job.Input<RescoreInput>().RunId;
        var run =
            await find.RunAsync(id, ct)
            ?? throw new JobFailedException($"The run {id} is not there any more.");
        job.SetResult(new RescoreInput(id));
        if (run.Phase is not RescorePhase.Promoting)
        {
            return;
        }
        var done = job.DoneBefore;
        for (int? moved = null; moved is not 0; done += moved.Value)
        {
            ct.ThrowIfCancellationRequested();
            moved =
                await promote.NextAsync(
                    run,
                    job.Lease,
                    new BatchProgress(done, run.Scored, job.Rate(done)),
                    ct
                ) ?? throw new JobLostException(job.Id);
        }
        if (!await finish.RunAsync(run, positions, job.Lease, ct, RunNotice.Of))
        {
            throw new JobLostException(job.Id);
        }
    }

    public Task FailedAsync(JobContext job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        return failed.SendAsync(job.Input<RescoreInput>().RunId, ct);
    }
}
