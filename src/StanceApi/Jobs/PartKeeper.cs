using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

/// <summary>Extends the lease of a part of a job as long as the work on it goes on.</summary>
public sealed partial class PartKeeper(IServiceScopeFactory scopes, ILogger<PartKeeper> logger)
{
    private static readonly TimeSpan RenewEvery = JobParts.Lease / 6;

    public async Task<T> WhileAsync<T>(JobPart part, Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var ended = new CancellationTokenSource();
        var renewal = RenewAsync(part, ended.Token);
        try
        {
            return await work();
        }
        finally
        {
            await ended.CancelAsync();
            await renewal;
        }
    }

    private async Task RenewAsync(JobPart part, CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await Task.Delay(RenewEvery, ended);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<JobParts>().RenewAsync(part, ended);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The work is done.
        }
        catch (Exception e)
        {
            // The lease runs out if this goes on; what the work writes is refused then.
            LogFailure(logger, e, part.JobId);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The lease of a part of the job {Job} cannot be renewed"
    )]
    private static partial void LogFailure(ILogger logger, Exception exception, string job);
}
