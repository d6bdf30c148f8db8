using StanceApi.Fetching;
using StanceApi.Scheduling;

namespace StanceApi.Webhooks;

public static class WebhookSetup
{
    public static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        var given = configuration.GetSection(WebhookOptions.Section).Get<WebhookOptions>() ?? new();
        services
            .AddOptions<WebhookOptions>()
            .BindConfiguration(WebhookOptions.Section)
            .Validate(
                o => FetchSetup.AreNetworks(o.AllowedNetworks),
                "Webhooks:AllowedNetworks: each entry is a network such as 10.1.0.0/16 or fd00::/8."
            )
            .Validate(
                o => o is { TimeoutSeconds: > 0, MaxTries: > 0, FirstRetrySeconds: > 0 },
                "Webhooks: TimeoutSeconds, MaxTries and FirstRetrySeconds are above 0."
            )
            .ValidateOnStart();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<NoticeDelivery>();
        services.AddRegularWork<NoticeWork>(TimeSpan.FromSeconds(given.LookEverySeconds));
    }
}
