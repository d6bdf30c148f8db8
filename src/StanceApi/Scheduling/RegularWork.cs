using Quartz;
using StanceApi.Health;
using StanceApi.Store.Faults;

namespace StanceApi.Scheduling;

/// <summary>Work that comes round every so often. In each process one at a time; processes share it by what is due in the store.</summary>
public interface IRegularWork
{
    Task RunAsync(CancellationToken ct);
}

/// <summary>Has the scheduler fire regular work.</summary>
[DisallowConcurrentExecution]
public sealed partial class RegularWorkJob<TWork>(
    TWork work,
    IHostApplicationLifetime lifetime,
    StoreHealth health,
    ILogger<TWork> logger
) : IJob
    where TWork : class, IRegularWork
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            lifetime.ApplicationStopping
        );
        try
        {
            await work.RunAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The program ends.
        }
        catch (Exception e)
        {
            // What was not done is still due when it comes round again.
            if (StoreFaults.Of(e) is { } fault)
            {
                health.Report(fault);
            }
            LogFailure(logger, e, typeof(TWork).Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string work);
}

public static class RegularWorkSetup
{
    /// <param name="every">Zero or less leaves it to other processes that share the store.</param>
    public static void AddRegularWork<TWork>(this IServiceCollection services, TimeSpan every)
        where TWork : class, IRegularWork
    {
        services.AddScoped<TWork>();
        if (every <= TimeSpan.Zero)
        {
            return;
        }
        var key = new JobKey(typeof(TWork).Name);
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<RegularWorkJob<TWork>>(job => job.WithIdentity(key).StoreDurably());
            quartz.AddTrigger<RegularWorkJob<TWork>>(trigger =>
                trigger
                    .ForJob(key)
                    .StartNow()
                    .WithSimpleSchedule(s => s.WithInterval(every).RepeatForever())
            );
        });
    }
}
