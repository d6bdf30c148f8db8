using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using StanceApi.Problems;

namespace StanceApi.Limits;

/// <summary>How long a request may take. Its work is called off then, and what it had not stored is not stored.</summary>
public static class RequestTimes
{
    /// <summary>For calls whose body or answer is as long as its sender likes.</summary>
    public const string Long = "long";

    public static void AddRequestTimes(this IServiceCollection services)
    {
        services.AddRequestTimeouts();
        services
            .AddOptions<RequestTimeoutOptions>()
            .Configure<IOptions<LimitOptions>>(
                (timeouts, limits) =>
                {
                    timeouts.DefaultPolicy = Policy(
                        TimeSpan.FromSeconds(limits.Value.TimeoutSeconds)
                    );
                    timeouts.AddPolicy(
                        Long,
                        Policy(TimeSpan.FromMinutes(limits.Value.LongTimeoutMinutes))
                    );
                }
            );
    }

    private static RequestTimeoutPolicy Policy(TimeSpan time) =>
        new()
        {
            Timeout = time,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            WriteTimeoutResponse = context =>
            {
                // The token that stopped the work would stop the answer too.
                context.RequestAborted = CancellationToken.None;
                return new Problem(
                    ProblemKinds.TimedOut,
                    $"The request took longer than {time.TotalSeconds:0} s and was called off. Ask for less, or send what is large as a batch."
                ).WriteAsync(context);
            },
        };
}
