using StanceApi.Jobs;
using StanceApi.Scheduling;

namespace StanceApi.Feeds;

public static class FeedSetup
{
    public static void AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        var given = configuration.GetSection(FeedOptions.Section).Get<FeedOptions>() ?? new();
        services
            .AddOptions<FeedOptions>()
            .BindConfiguration(FeedOptions.Section)
            .Validate(
                o =>
                    o
                        is {
                            LookEverySeconds: >= 0,
                            IntervalMinutes: > 0,
                            HostSpacingSeconds: >= 0,
                            MaxTries: > 0,
                            MaxEntries: > 0,
                        },
                "Feeds: IntervalMinutes, MaxTries and MaxEntries are above 0, LookEverySeconds and HostSpacingSeconds not below."
            )
            .ValidateOnStart();
        services.AddSingleton<PoliteFetching>();
        services.AddSingleton<FeedPolling>();
        services.AddJobHandler<FeedPollJob>();
        services.AddRegularWork<FeedWork>(TimeSpan.FromSeconds(given.LookEverySeconds));
    }
}
