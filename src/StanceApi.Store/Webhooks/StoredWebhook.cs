using System.Collections.Immutable;

namespace StanceApi.Store.Webhooks;

/// <summary>An address that wants to be told.</summary>
/// <param name="Events">Of <see cref="NoticeEvents"/>.</param>
public sealed record StoredWebhook(
    string Id,
    string Url,
    ImmutableArray<string> Events,
    string? Description,
    DateTimeOffset CreatedAt
);

public enum DeliveryState
{
    Pending,
    Delivered,

    /// <summary>It was tried as often as it may be.</summary>
    Failed,
}

/// <summary>One try to deliver a notice.</summary>
/// <param name="Status">What the receiver answered; null where it did not.</param>
/// <param name="Error">What went wrong; null for a delivery.</param>
public sealed record DeliveryAttempt(
    DateTime At,
    int? Status,
    string? Error,
    int ElapsedMilliseconds
);

/// <summary>A notice to one webhook and what became of it.</summary>
/// <param name="NextTryAt">Null when it is not tried again.</param>
public sealed record StoredDelivery(
    string Id,
    string WebhookId,
    string Event,
    DeliveryState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? NextTryAt,
    ImmutableArray<DeliveryAttempt> Attempts,
    string Body
);
