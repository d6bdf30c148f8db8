using StanceApi.Health;
using StanceApi.Store.Faults;
using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

/// <summary>Keeps the lease of a job, and an eye on whether it is still wanted.</summary>
public sealed partial class LeaseWatch(
    IServiceScopeFactory scopes,
    TimeProvider time,
    StoreHealth health,
    ILogger<LeaseWatch> logger
)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RenewEvery = JobLeases.Duration / 6;

    /// <summary>Extends the lease while the work goes on, and stops the work when somebody wants that.</summary>
    public async Task WhileAsync(
        JobLease lease,
        CancellationTokenSource work,
        CancellationToken ended
    )
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            // By the clock, however long a look takes.
            for (var renewed = time.GetTimestamp(); ; )
            {
                await Task.Delay(LookEvery, ended);
                var isDue = time.GetElapsedTime(renewed) >= RenewEvery;
                renewed = isDue ? time.GetTimestamp() : renewed;
                if (await ShallStopAsync(lease, isDue, ended))
                {
                    await work.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The work is done.
        }
        catch (Exception e)
        {
            // The lease runs out if this goes on; what the work writes is refused then.
            LogWatchFailure(logger, e, lease.JobId);
        }
    }

    private async Task<bool> ShallStopAsync(JobLease lease, bool isDue, CancellationToken ended)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
            if (isDue)
            {
                await leases.RenewAsync(lease, ended);
            }
            return await leases.ShallStopAsync(lease, ended);
        }
        catch (Exception e) when (StoreFaults.Of(e) is { } fault)
        {
            // The work itself meets it too, or it has passed by the next look.
            health.Report(fault);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} cannot be watched")]
    private static partial void LogWatchFailure(ILogger logger, Exception exception, string job);
}
