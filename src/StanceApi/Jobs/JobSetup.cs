using Quartz;

namespace StanceApi.Jobs;

/// <summary>The scheduler, and the workers that it fires.</summary>
public static class JobSetup
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>So many stay free for regular work, however long the jobs take.</summary>
    private const int ThreadsForRegularWork = 3;

    public static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new();
        services.AddSingleton(new JobSlots(Math.Max(1, options.Concurrency)));
        services.AddSingleton<JobOwner>();
        services.AddSingleton<LeaseWatch>();
        services.AddSingleton<JobExecution>();
        services.AddSingleton<JobHelp>();
        services.AddSingleton<PartKeeper>();
        services.AddSingleton<JobBell>();
        services.AddQuartz(quartz =>
        {
            // Its triggers are about this process; what must survive it is in the store.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.UseDefaultThreadPool(Math.Max(1, options.Concurrency) + ThreadsForRegularWork);
            if (options.Concurrency > 0)
            {
                quartz.AddJob<JobWorker>(job => job.WithIdentity(JobWorker.Key).StoreDurably());
                quartz.AddTrigger<JobWorker>(trigger =>
                    trigger
                        .ForJob(JobWorker.Key)
                        .StartNow()
                        .WithSimpleSchedule(s => s.WithInterval(LookEvery).RepeatForever())
                );
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    public static IServiceCollection AddJobHandler<THandler>(this IServiceCollection services)
        where THandler : class, IJobHandler => services.AddScoped<IJobHandler, THandler>();
}
