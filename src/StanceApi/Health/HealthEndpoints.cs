using FastEndpoints;
using StanceApi.Models;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Store.Hosting;

namespace StanceApi.Health;

/// <summary>How the server is.</summary>
/// <param name="Status" example="ready">`live` or `ready`.</param>
/// <param name="ModelVersion">The model that scores; null where it was not asked for.</param>
public sealed record HealthResponse(string Status, string? ModelVersion);

public sealed class LiveEndpoint : EndpointWithoutRequest<HealthResponse>
{
    private static readonly HealthResponse Live = new("live", null);

    public override void Configure()
    {
        Get("/health/live");
        RoutePrefixOverride("");
        AllowAnonymous();
        Tags(ApiTags.Health);
        Summary(s =>
        {
            s.Summary = "Is the process up?";
            s.Description =
                "Answers as soon as the server listens: for a container's liveness probe.";
            s.Answers(200, "It runs.", Live);
            s.Problems();
        });
    }

    public override Task HandleAsync(CancellationToken ct) => Send.OkAsync(Live, ct);
}

public sealed class ReadyEndpoint(
    StoreStatus store,
    StoreHealth health,
    IScorers scorers,
    IHostApplicationLifetime lifetime
) : EndpointWithoutRequest<HealthResponse>
{
    public override void Configure()
    {
        Get("/health/ready");
        RoutePrefixOverride("");
        AllowAnonymous();
        Tags(ApiTags.Health);
        Summary(s =>
        {
            s.Summary = "Can it work?";
            s.Description =
                "Whether the store can be read and written, has its current schema, and the model is loaded: for a load balancer's readiness probe. The `type` of the answer says what is wrong: the store is locked, full, read-only, damaged or unreachable.";
            s.Answers(200, "It is ready.", new HealthResponse("ready", "1.0+3f2a9c"));
            s.Problems([ProblemKinds.Unavailable, .. ProblemKinds.OfStore]);
        });
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Unavailable,
                    "The server is being stopped: it answers what it has taken, and takes no more."
                )
            );
            return;
        }
        if (await health.CheckAsync(ct) is { } fault)
        {
            await StoreProblems.WriteAsync(HttpContext, fault);
            return;
        }
        if (!await store.IsReadyAsync(ct))
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Unavailable,
                    "The store does not answer or is being brought to the current schema; try again."
                )
            );
            return;
        }
        var scorer = await scorers.ActiveAsync(ct);
        await Send.OkAsync(new HealthResponse("ready", scorer.ModelVersion), ct);
    }
}
