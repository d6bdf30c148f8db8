using Quartz;

namespace StanceApi.Jobs;

/// <summary>Works on jobs until there are none to be had, then helps others with theirs. Fired every few seconds, and at once when one is queued.</summary>
public sealed class JobWorker(JobExecution execution, JobHelp help, JobSlots slots) : IJob
{
    public static readonly JobKey Key = new("work-on-jobs");

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) =>
        await slots.UseAsync(async () =>
        {
            while (await execution.RunNextAsync(null, cancellationToken))
            {
                // Goes on with the next.
            }
            await help.RunAsync(cancellationToken);
        });
}
