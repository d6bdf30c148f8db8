using Microsoft.Extensions.Options;

namespace StanceApi.Limits;

/// <summary>What callers may ask for, what the server takes on, and how long it works on it.</summary>
public static class LimitSetup
{
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            // The guard counts instead: its refusal reaches the client, the server's own cuts the connection.
            k.Limits.MaxRequestBodySize = null;
            // What waits for its turn is not read beforehand.
            k.Limits.MaxRequestBufferSize = 256 * 1024;
        });
        var services = builder.Services;
        services
            .AddOptions<LimitOptions>()
            .BindConfiguration(LimitOptions.Section)
            .Validate(
                o => o is { TimeoutSeconds: > 0, LongTimeoutMinutes: > 0, DrainSeconds: >= 0 },
                "Limits: the times need to be longer than nothing."
            )
            .ValidateOnStart();
        services
            .AddOptions<HostOptions>()
            .Configure<IOptions<LimitOptions>>(
                (host, limits) =>
                    host.ShutdownTimeout = TimeSpan.FromSeconds(
                        limits.Value.DrainSeconds + limits.Value.DrainDelaySeconds
                    )
            );
        services.AddHostedService<Draining>();
        services.AddCallerLimits();
        services.AddRequestTimes();
    }
}
