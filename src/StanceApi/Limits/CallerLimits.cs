using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using StanceApi.Problems;
using StanceApi.Security;

namespace StanceApi.Limits;

/// <summary>
/// How much one caller may ask for: so many requests a second, and so many at a time. Whoever has no key is known by their
/// address; where no keys are needed, nobody is limited.
/// </summary>
public static class CallerLimits
{
    private const string Free = "";

    public static void AddCallerLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(Rate),
                PartitionedRateLimiter.Create<HttpContext, string>(AtATime)
            );
            limiter.OnRejected = RefuseAsync;
        });

    /// <summary>After it is known who calls; whoever is not limited costs nothing.</summary>
    public static void UseCallerLimits(this WebApplication app) =>
        app.UseWhen(context => Caller(context).Length > 0, limited => limited.UseRateLimiter());

    private static RateLimitPartition<string> Rate(HttpContext context)
    {
        var limits = Options(context);
        return limits.RequestsPerSecond <= 0
            ? RateLimitPartition.GetNoLimiter(Free)
            : RateLimitPartition.GetTokenBucketLimiter(
                Caller(context),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = Math.Max(limits.Burst, limits.RequestsPerSecond),
                    TokensPerPeriod = limits.RequestsPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }
            );
    }

    private static RateLimitPartition<string> AtATime(HttpContext context)
    {
        var limits = Options(context);
        return limits.ConcurrentPerCaller <= 0
            ? RateLimitPartition.GetNoLimiter(Free)
            : RateLimitPartition.GetConcurrencyLimiter(
                Caller(context),
                _ => new ConcurrencyLimiterOptions { PermitLimit = limits.ConcurrentPerCaller }
            );
    }

    /// <summary>Health, the page and the documentation are free.</summary>
    private static string Caller(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is null ? Free
        : context.User.Identity is not { IsAuthenticated: true, Name: { } name }
            ? $"address {context.Connection.RemoteIpAddress}"
        : string.Equals(name, Callers.Local, StringComparison.Ordinal) ? Free
        : $"name {name}";

    private static LimitOptions Options(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value;

    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken ct)
    {
        var context = refused.HttpContext;
        var limits = Options(context);
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
            : 1;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await new Problem(
            ProblemKinds.TooManyRequests,
            $"One caller may send {limits.RequestsPerSecond} requests a second, {limits.Burst} at once after a rest, and {limits.ConcurrentPerCaller} at the same time. Wait {wait} s."
        ).WriteAsync(context);
    }
}
