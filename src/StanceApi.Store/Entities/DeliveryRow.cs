using System.Collections.Immutable;
using StanceApi.Store.Webhooks;

namespace StanceApi.Store.Entities;

/// <summary>
/// A notice to one webhook. It is written in the transaction of what it tells of, so that neither is there without the
/// other.
/// </summary>
internal sealed class DeliveryRow
{
    public long Id { get; init; }
    public long WebhookId { get; init; }
    public WebhookRow? Webhook { get; init; }
    public required string Event { get; init; }

    /// <summary>What is sent, to the letter: the signature covers it.</summary>
    public required string Body { get; init; }
    public DateTime CreatedAt { get; init; }
    public DeliveryState State { get; set; }

    /// <summary>Tries since it was written, or sent again by hand.</summary>
    public int Tries { get; set; }

    /// <summary>Not tried before; while it is being sent, when somebody else may take it over.</summary>
    public DateTime NextTryAt { get; set; }
    public DateTime? DeliveredAt { get; set; }
    public ImmutableArray<DeliveryAttempt> Attempts { get; set; } = [];
}
