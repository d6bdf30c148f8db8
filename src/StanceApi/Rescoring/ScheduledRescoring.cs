using Quartz;
using StanceApi.Store.Audit;
using StanceApi.Store.Jobs;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Looks everything through, by the clock: once, however many processes share the store.</summary>
public sealed class ScheduledRescoring(Rescorer rescorer, TakeSchedule schedule) : IJob
{
    private const string Name = "rescore";

    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        var at = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        if (await schedule.RunAsync(Name, at, cancellationToken))
        {
            await rescorer.StartAsync(
                null,
                RescoreCause.Schedule,
                Author.Program,
                cancellationToken
            );
        }
    }
}

/// <summary>Looks for what was left undone, once the server has started.</summary>
public sealed class RescoringAtStart(Rescorer rescorer) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => await rescorer.StartStaleAsync(RescoreCause.Start, cancellationToken);
}
