using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using StanceApi.Problems;
using StanceApi.Telemetry;

namespace StanceApi.Limits;

/// <summary>
/// Sends requests away while there are more than the server can work on: those that it does take are answered in time.
/// Health and metrics always are.
/// </summary>
public sealed class Shedding : IDisposable
{
    private readonly RequestDelegate _next;
    private readonly ConcurrencyLimiter _work;
    private readonly TimeSpan _longest;

    public Shedding(RequestDelegate next, IOptions<LimitOptions> limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _next = next;
        _longest = TimeSpan.FromSeconds(Math.Max(1, limits.Value.WaitSeconds));
        _work = new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = limits.Value.ConcurrentOrDefault,
                QueueLimit = Math.Max(0, limits.Value.Waiting),
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
    }

    public void Dispose() => _work.Dispose();

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var endpoint = context.GetEndpoint()?.Metadata;
        if (
            endpoint?.GetMetadata<IAuthorizeData>() is null
            || endpoint.GetMetadata<AlwaysAnswered>() is not null
        )
        {
            await _next(context);
            return;
        }
        using var turn = _work.AttemptAcquire() is { IsAcquired: true } at
            ? at
            : await WaitAsync(context.RequestAborted);
        if (turn?.IsAcquired is true)
        {
            await _next(context);
            return;
        }
        Measures.Shed.Add(1);
        context.Response.Headers.RetryAfter = ((int)_longest.TotalSeconds).ToString(
            CultureInfo.InvariantCulture
        );
        await new Problem(
            ProblemKinds.Overloaded,
            "More is asked of the server than it can do at the moment. Wait, then send the request again."
        ).WriteAsync(context);
    }

    /// <returns>Null where the turn did not come in time.</returns>
    private async ValueTask<RateLimitLease?> WaitAsync(CancellationToken aborted)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        wait.CancelAfter(_longest);
        try
        {
            return await _work.AcquireAsync(1, wait.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return null;
        }
    }
}

/// <summary>Marks what costs next to nothing, or stays open for long: it takes no turn of those that work.</summary>
public sealed record AlwaysAnswered;
