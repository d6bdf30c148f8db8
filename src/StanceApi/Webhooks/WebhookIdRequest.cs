using FastEndpoints;

namespace StanceApi.Webhooks;

/// <summary>One webhook.</summary>
public sealed record WebhookIdRequest
{
    /// <summary>Id of the webhook.</summary>
    /// <example>09m3k6tz5x0aa</example>
    [RouteParam]
    public string Id { get; init; } = "";
}
