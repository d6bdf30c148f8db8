using Quartz;
using StanceApi.Jobs;
using StanceApi.Models;

namespace StanceApi.Rescoring;

public static class RescoreSetup
{
    public static void AddRescoring(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options =
            configuration.GetSection(RescoreOptions.Section).Get<RescoreOptions>() ?? new();
        if (options.Cron.Length > 0 && !CronExpression.TryParse(options.Cron, out _))
        {
            throw new InvalidOperationException(
                $"Rescoring:Cron is '{options.Cron}'; write it as in '0 0 3 * * ?' (second, minute, hour, day, month, weekday), or leave it empty."
            );
        }
        services.AddSingleton(options);
        services.AddScoped<Rescorer>();
        services.AddScoped<Courtesy>();
        services.AddScoped<RescoreWork>();
        services.AddScoped<IModelFollowUp, RescoringByModel>();
        services.AddScoped<DiffReader>();
        services.AddScoped<FailedRuns>();
        services.AddJobHandler<RescoreHandler>().AddJobHandler<PromoteHandler>();
        services.AddQuartz(quartz =>
        {
            if (options.Cron.Length > 0)
            {
                quartz.ScheduleJob<ScheduledRescoring>(trigger =>
                    trigger
                        .WithIdentity("rescore")
                        .WithCronSchedule(options.Cron, c => c.InTimeZone(TimeZoneInfo.Utc))
                );
            }
            if (options.AtStart)
            {
                quartz.ScheduleJob<RescoringAtStart>(trigger =>
                    trigger.WithIdentity("rescore-at-start").StartNow()
                );
            }
        });
    }
}
