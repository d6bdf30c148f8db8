using System.Diagnostics;
using FastEndpoints;
using StanceApi.Limits;
using StanceApi.Models;
using StanceApi.OpenApi;
using StanceApi.Security;
using StanceApi.Store.Hosting;

namespace StanceApi.Health;

/// <summary>How the server is, and what waits to be done.</summary>
/// <param name="Status" example="ready">`ready`, or `draining` while it is being stopped.</param>
/// <param name="Version" example="1.0.0">The program's.</param>
/// <param name="ModelVersion" example="1.0+3f2a9c">The model that judges.</param>
/// <param name="StartedAt" example="2024-11-01T12:00:00Z">When this process started.</param>
/// <param name="MemoryBytes" example="157286400">What this process has of the machine's memory.</param>
/// <param name="JobsWaiting" example="0">Jobs that nobody has taken up.</param>
/// <param name="JobsRunning" example="1">Jobs in work, in all processes that share the store.</param>
/// <param name="OldestJobSeconds" example="0">How long the job has waited that has waited longest.</param>
/// <param name="NoticesWaiting" example="0">Notices that webhooks have not got yet.</param>
/// <param name="NoticesLate" example="0">Of those, which were due a minute ago.</param>
/// <param name="FeedsFailing" example="0">Feeds whose last poll failed.</param>
public sealed record HealthDetailsResponse(
    string Status,
    string Version,
    string ModelVersion,
    DateTimeOffset StartedAt,
    long MemoryBytes,
    int JobsWaiting,
    int JobsRunning,
    long OldestJobSeconds,
    int NoticesWaiting,
    int NoticesLate,
    int FeedsFailing
);

public sealed class HealthDetailsEndpoint(
    ReadStoreFigures figures,
    IScorers scorers,
    IHostApplicationLifetime lifetime
) : EndpointWithoutRequest<HealthDetailsResponse>
{
    private static readonly DateTimeOffset Started = new(
        Process.GetCurrentProcess().StartTime.ToUniversalTime()
    );

    private static readonly HealthDetailsResponse Example = new(
        "ready",
        "1.0.0",
        "1.0+3f2a9c",
        new DateTimeOffset(2024, 11, 1, 12, 0, 0, TimeSpan.Zero),
        157_286_400,
        0,
        1,
        0,
        0,
        0,
        0
    );

    public override void Configure()
    {
        Get("/health/details");
        RoutePrefixOverride("");
        Policies(ApiRoles.Reader);
        Options(b => b.WithMetadata(new AlwaysAnswered()));
        Tags(ApiTags.Health);
        Summary(s =>
        {
            s.Summary = "How is it doing?";
            s.Description =
                "The program, its model, its memory and what waits to be done: for people, and for checks that look closer than a probe. The same figures over time are at `/metrics`.";
            s.Answers(200, "Its figures.", Example);
            s.Problems();
        });
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        var waiting = await figures.RunAsync(ct);
        var scorer = await scorers.ActiveAsync(ct);
        await Send.OkAsync(
            new HealthDetailsResponse(
                lifetime.ApplicationStopping.IsCancellationRequested ? "draining" : "ready",
                typeof(HealthDetailsEndpoint).Assembly.GetName().Version?.ToString(3) ?? "",
                scorer.ModelVersion,
                Started,
                Environment.WorkingSet,
                waiting.JobsWaiting,
                waiting.JobsRunning,
                (long)waiting.OldestJobAge.TotalSeconds,
                waiting.NoticesWaiting,
                waiting.NoticesLate,
                waiting.FeedsFailing
            ),
            ct
        );
    }
}
