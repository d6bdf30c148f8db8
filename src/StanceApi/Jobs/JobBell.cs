using Quartz;

namespace StanceApi.Jobs;

/// <summary>Calls a worker of this process at once. Without it the job waits for the next of their regular looks.</summary>
public sealed class JobBell(ISchedulerFactory schedulers)
{
    public async Task RingAsync(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        // A command has no workers, and a server may leave the work to others.
        if (await scheduler.Exists(JobWorker.Key, ct))
        {
            await scheduler.TriggerJob(JobWorker.Key, ct);
        }
    }
}
