using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

/// <summary>One delivery of a webhook.</summary>
public sealed record RedeliverRequest
{
    /// <summary>Id of the webhook.</summary>
    /// <example>09m3k6tz5x0aa</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>Id of the delivery.</summary>
    /// <example>09m3k6tz5x0bb</example>
    [RouteParam]
    public string DeliveryId { get; init; } = "";
}

public sealed class RedeliverEndpoint(Deliveries deliveries)
    : Endpoint<RedeliverRequest, DeliveryResponse>
{
    public override void Configure()
    {
        Post("/webhooks/{id}/deliveries/{deliveryId}/redeliver");
        Policies(ApiRoles.Admin);
        Tags(ApiTags.Webhooks);
        Summary(s =>
        {
            s.Summary = "Send a notice once more";
            s.Description =
                "For example after the receiver was repaired. The same body with the same id is sent within seconds, with all its tries before it again; the log shows what comes of it.";
            s.Answers(202, "It is due.", WebhookExamples.Delivery);
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(RedeliverRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (
            await deliveries.RepeatAsync(req.Id, req.DeliveryId, HttpContext.Author(), ct)
            is not { } delivery
        )
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.NotFound,
                    $"No delivery of the webhook '{req.Id}' has the id '{req.DeliveryId}'. GET /api/v1/webhooks/{req.Id}/deliveries lists those there are."
                )
            );
            return;
        }
        HttpContext.Response.Headers.Location = $"/api/v1/webhooks/{req.Id}/deliveries";
        await HttpContext.Response.SendAsync(
            DeliveryResponse.From(delivery),
            StatusCodes.Status202Accepted,
            cancellation: ct
        );
    }
}
