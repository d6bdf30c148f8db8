using System.Collections.Concurrent;
using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

/// <summary>Takes up jobs and sees them through.</summary>
public sealed partial class JobExecution(
    IServiceScopeFactory scopes,
    JobOwner owner,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<JobExecution> logger
)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RenewEvery = JobLeases.Duration / 6;

    /// <summary>By whatever thread of this process.</summary>
    private readonly ConcurrentDictionary<string, bool> _helped = new(StringComparer.Ordinal);

    /// <summary>Works on one job to its end.</summary>
    /// <param name="id">A certain one; null for the first that can be had.</param>
    /// <returns>Whether there was one to work on.</returns>
    public async Task<bool> RunNextAsync(string? id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handlers = scope
            .ServiceProvider.GetServices<IJobHandler>()
            .ToDictionary(h => h.Kind, StringComparer.Ordinal);
        var job = await scope
            .ServiceProvider.GetRequiredService<ClaimJob>()
            .RunAsync(owner.Name, handlers.Keys, JobOwner.IsGone, id, ct);
        if (job is null)
        {
            return false;
        }
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        var lease = new JobLease(job.Id, owner.Name);
        await RunAsync(new JobContext(job, lease, leases, time), handlers[job.Kind], ct);
        return true;
    }

    /// <summary>Helps other processes with the jobs that they own, as long as there are parts to be had.</summary>
    public async Task HelpAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handlers = scope
            .ServiceProvider.GetServices<IJobHandler>()
            .OfType<ISharedJobHandler>()
            .ToDictionary(h => h.Kind, StringComparer.Ordinal);
        var jobs = await scope
            .ServiceProvider.GetRequiredService<FindSharedJobs>()
            .RunAsync(owner.Name, handlers.Keys, ct);
        foreach (var job in jobs.Where(j => _helped.TryAdd(j.Id, true)))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(
                ct,
                lifetime.ApplicationStopping
            );
            try
            {
                await handlers[job.Kind].HelpAsync(job, owner.Name, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The program ends.
            }
            catch (Exception e)
            {
                // The part is left to the next; the job's owner goes on.
                LogFailure(logger, e, job.Id, job.Kind);
            }
            finally
            {
                _helped.TryRemove(job.Id, out _);
            }
        }
    }

    private async Task RunAsync(JobContext job, IJobHandler handler, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            ct,
            lifetime.ApplicationStopping
        );
        using var watched = new CancellationTokenSource();
        var watch = WatchAsync(job.Lease, stop, watched.Token);
        try
        {
            await handler.RunAsync(job, stop.Token);
            await EndAsync(job, JobState.Succeeded, null);
        }
        catch (JobFailedException e)
        {
            await EndAsync(job, JobState.Failed, e.Message);
        }
        catch (JobLostException e)
        {
            LogLoss(logger, e.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await StopAsync(job);
        }
        catch (Exception e)
        {
            LogFailure(logger, e, job.Id, handler.Kind);
            await EndAsync(
                job,
                JobState.Failed,
                $"The server failed; its log has the details under the job's id, {job.Id}."
            );
        }
        finally
        {
            await watched.CancelAsync();
            await watch;
        }
    }

    /// <summary>Cancelled for good where somebody wanted that; else the program is ending, and whoever is next goes on.</summary>
    private async Task StopAsync(JobContext job)
    {
        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        if (await leases.IsCancelledAsync(job.Lease, CancellationToken.None))
        {
            await leases.EndAsync(
                job.Lease,
                JobState.Cancelled,
                job.Result,
                CancellationToken.None
            );
        }
        else
        {
            await leases.ReleaseAsync(job.Lease, CancellationToken.None);
        }
    }

    private async Task EndAsync(JobContext job, JobState state, string? error)
    {
        // A scope of its own: what failed may have left the handler's in any state.
        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        if (error is not null)
        {
            await leases.AddErrorAsync(
                job.Lease,
                new JobError(JobError.Whole, error),
                CancellationToken.None
            );
        }
        await leases.EndAsync(job.Lease, state, job.Result, CancellationToken.None);
    }

    /// <summary>Extends the lease while the work goes on, and stops the work when somebody wants that.</summary>
    private async Task WatchAsync(
        JobLease lease,
        CancellationTokenSource work,
        CancellationToken ended
    )
    {
        try
        {
            // By the clock, however long a look takes.
            for (var renewed = time.GetTimestamp(); ; )
            {
                await Task.Delay(LookEvery, ended);
                await using var scope = scopes.CreateAsyncScope();
                var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
                if (time.GetElapsedTime(renewed) >= RenewEvery)
                {
                    await leases.RenewAsync(lease, ended);
                    renewed = time.GetTimestamp();
                }
                if (await leases.ShallStopAsync(lease, ended))
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} of kind {Kind} failed")]
    private static partial void LogFailure(
        ILogger logger,
        Exception exception,
        string job,
        string kind
    );

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason}")]
    private static partial void LogLoss(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} cannot be watched")]
    private static partial void LogWatchFailure(ILogger logger, Exception exception, string job);
}
