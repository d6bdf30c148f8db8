using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

/// <summary>An address that is told of events.</summary>
/// <param name="Id" example="09m3k6tz5x0aa">Given by the store.</param>
/// <param name="Url" example="https://example.org/stance-events">Where notices are posted to.</param>
/// <param name="Events" example="[&quot;shift.found&quot;]">What it is told of.</param>
/// <param name="Description" example="The newsroom's channel">What it is for.</param>
/// <param name="Secret">What notices are signed with; told once, in the answer that creates the webhook, and null ever after.</param>
/// <param name="CreatedAt">When it was added.</param>
public sealed record WebhookResponse(
    string Id,
    string Url,
    IReadOnlyList<string> Events,
    string? Description,
    string? Secret,
    DateTimeOffset CreatedAt
)
{
    public static WebhookResponse From(StoredWebhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return new WebhookResponse(
            webhook.Id,
            webhook.Url,
            webhook.Events,
            webhook.Description,
            Secret: null,
            webhook.CreatedAt
        );
    }
}
