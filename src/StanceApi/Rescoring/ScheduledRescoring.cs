using Quartz;
using StanceApi.Store.Audit;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Looks everything through, by the clock.</summary>
public sealed class ScheduledRescoring(Rescorer rescorer) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => await rescorer.StartAsync(null, RescoreCause.Schedule, Author.Program, cancellationToken);
}

/// <summary>Looks for what was left undone, once the server has started.</summary>
public sealed class RescoringAtStart(Rescorer rescorer) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    ) => await rescorer.StartStaleAsync(RescoreCause.Start, cancellationToken);
}
