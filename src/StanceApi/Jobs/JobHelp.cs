using System.Collections.Concurrent;
using StanceApi.Health;
using StanceApi.Store.Faults;
using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

/// <summary>Works on parts of jobs that other processes own.</summary>
public sealed partial class JobHelp(
    IServiceScopeFactory scopes,
    JobOwner owner,
    IHostApplicationLifetime lifetime,
    StoreHealth health,
    ILogger<JobHelp> logger
)
{
    /// <summary>The jobs that this process helps with.</summary>
    private readonly ConcurrentDictionary<string, bool> _helped = new(StringComparer.Ordinal);

    /// <summary>Helps other processes with the jobs that they own, as long as there are parts to be had.</summary>
    public async Task RunAsync(CancellationToken ct)
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
            catch (Exception e) when (StoreFaults.Of(e) is { } fault)
            {
                health.Report(fault);
                LogStoreFailure(logger, e, job.Id);
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

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The store failed; the part of the job {Job} is left to the next"
    )]
    private static partial void LogStoreFailure(ILogger logger, Exception exception, string job);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A part of the job {Job} of kind {Kind} failed"
    )]
    private static partial void LogFailure(
        ILogger logger,
        Exception exception,
        string job,
        string kind
    );
}
