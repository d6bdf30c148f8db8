using System.Collections.Concurrent;
using StanceApi.Health;
using StanceApi.Store;
using StanceApi.Store.Faults;
using StanceApi.Store.Jobs;
using StanceApi.Telemetry;

namespace StanceApi.Jobs;

/// <summary>Takes up jobs and sees them through.</summary>
public sealed partial class JobExecution(
    IServiceScopeFactory scopes,
    JobOwner owner,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    StoreHealth health,
    LeaseWatch watch,
    ILogger<JobExecution> logger
) : IDisposable
{
    private readonly SemaphoreSlim _claiming = new(1);
    private readonly ConcurrentDictionary<string, bool> _underWay = new(StringComparer.Ordinal);

    /// <summary>Works on one job to its end, or until the store fails: it is taken up again then, once its lease has run out.</summary>
    /// <param name="id">A certain one; null for the first that can be had.</param>
    /// <returns>Whether there was one to work on.</returns>
    public async Task<bool> RunNextAsync(string? id, CancellationToken ct)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // It would be given back at once, and taken again, until the program ends.
            return false;
        }
        await using var scope = scopes.CreateAsyncScope();
        var handlers = scope
            .ServiceProvider.GetServices<IJobHandler>()
            .ToDictionary(h => h.Kind, StringComparer.Ordinal);
        if (await ClaimAsync(scope.ServiceProvider, handlers.Keys, id, ct) is not { } job)
        {
            return false;
        }
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        var lease = new JobLease(job.Id, owner.Name);
        try
        {
            await RunAsync(new JobContext(job, lease, leases, time), handlers[job.Kind], ct);
        }
        finally
        {
            _underWay.TryRemove(job.Id, out _);
        }
        return true;
    }

    public void Dispose() => _claiming.Dispose();

    private async Task<StoredJob?> ClaimAsync(
        IServiceProvider services,
        IReadOnlyCollection<string> kinds,
        string? id,
        CancellationToken ct
    )
    {
        // One after the other, so that each knows what the others have taken up.
        await _claiming.WaitAsync(ct);
        try
        {
            var job = await services
                .GetRequiredService<ClaimJob>()
                .RunAsync(owner.Name, kinds, JobOwner.IsGone, id, ct, [.. _underWay.Keys]);
            if (job is not null)
            {
                _underWay.TryAdd(job.Id, true);
            }
            return job;
        }
        catch (Exception e) when (StoreFaults.Of(e) is { } fault)
        {
            health.Report(fault);
            LogClaimFailure(logger, e);
            return null;
        }
        finally
        {
            _claiming.Release();
        }
    }

    private async Task RunAsync(JobContext job, IJobHandler handler, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            ct,
            lifetime.ApplicationStopping
        );
        using var activity = Measures.Activities.StartActivity($"job {handler.Kind}");
        activity?.SetTag("stance.job.id", job.Lease.JobId);
        var (start, state) = (time.GetTimestamp(), "succeeded");
        using var watched = new CancellationTokenSource();
        var watching = watch.WhileAsync(job.Lease, stop, watched.Token);
        try
        {
            await handler.RunAsync(job, stop.Token);
            await EndAsync(job, JobState.Succeeded, null);
        }
        catch (JobFailedException e)
        {
            state = "failed";
            await EndAsync(job, JobState.Failed, e.Message);
        }
        catch (JobLostException e)
        {
            LogLoss(logger, e.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            state = "stopped";
            await StopAsync(job);
        }
        catch (Exception e) when (StoreFaults.Of(e) is { } fault)
        {
            // No failure of the job, and there may be no place to note one.
            health.Report(fault);
            LogStoreFailure(logger, e, job.Id);
        }
        catch (Exception e)
        {
            state = "failed";
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
            await watching;
            Measures.JobTime.Record(
                time.GetElapsedTime(start).TotalSeconds,
                new KeyValuePair<string, object?>("kind", handler.Kind),
                new KeyValuePair<string, object?>("state", state)
            );
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
        var services = scope.ServiceProvider;
        var leases = services.GetRequiredService<JobLeases>();
        if (error is null)
        {
            await leases.EndAsync(job.Lease, state, job.Result, CancellationToken.None);
            return;
        }
        await services
            .GetRequiredService<StoreTransaction>()
            .RunAsync(
                async () =>
                {
                    await leases.AddErrorAsync(
                        job.Lease,
                        new JobError(JobError.Whole, error),
                        CancellationToken.None
                    );
                    var isEnded = await leases.EndAsync(
                        job.Lease,
                        state,
                        job.Result,
                        CancellationToken.None
                    );
                    if (isEnded)
                    {
                        await services
                            .GetServices<IJobHandler>()
                            .Single(h => h.Kind == job.Kind)
                            .FailedAsync(job, CancellationToken.None);
                    }
                    return isEnded;
                },
                CancellationToken.None
            );
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed; no job can be taken up")]
    private static partial void LogClaimFailure(ILogger logger, Exception exception);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The store failed; the job {Job} is taken up again later"
    )]
    private static partial void LogStoreFailure(ILogger logger, Exception exception, string job);

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} of kind {Kind} failed")]
    private static partial void LogFailure(
        ILogger logger,
        Exception exception,
        string job,
        string kind
    );

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason}")]
    private static partial void LogLoss(ILogger logger, string reason);
}
