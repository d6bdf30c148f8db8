using FastEndpoints;
using StanceApi.OpenApi;

namespace StanceApi.Health;

/// <summary>Whether the server runs.</summary>
/// <param name="Status" example="live">What was asked for, reached.</param>
public sealed record HealthResponse(string Status);

public sealed class LiveEndpoint : EndpointWithoutRequest<HealthResponse>
{
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
                "Answers as soon as the server listens. For a container's liveness probe.";
            s.Answers(200, "It runs.", new HealthResponse("live"));
        });
    }

    public override Task HandleAsync(CancellationToken ct) =>
        Send.OkAsync(new HealthResponse("live"), ct);
}
