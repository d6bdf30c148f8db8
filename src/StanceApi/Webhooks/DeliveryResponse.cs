using System.Text.Json;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

/// <summary>A notice and what became of it.</summary>
/// <param name="Id" example="09m3k6tz5x0bb">The notice's id, also when it is sent again: a receiver can tell repetitions by it.</param>
/// <param name="WebhookId" example="09m3k6tz5x0aa">To whom.</param>
/// <param name="Event" example="shift.found">What it tells of.</param>
/// <param name="State">`pending` until it is `delivered`, or `failed` after the last try.</param>
/// <param name="CreatedAt">When it happened.</param>
/// <param name="DeliveredAt">When the receiver took it last.</param>
/// <param name="NextTryAt">When it is tried again; null when it is not.</param>
/// <param name="Attempts">The tries, the last fifty at most.</param>
/// <param name="Body">What is sent.</param>
public sealed record DeliveryResponse(
    string Id,
    string WebhookId,
    string Event,
    DeliveryState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? NextTryAt,
    IReadOnlyList<AttemptResponse> Attempts,
    JsonElement Body
)
{
    public static DeliveryResponse From(StoredDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return new DeliveryResponse(
            delivery.Id,
            delivery.WebhookId,
            delivery.Event,
            delivery.State,
            delivery.CreatedAt,
            delivery.DeliveredAt,
            delivery.NextTryAt,
            [
                .. delivery.Attempts.Select(a => new AttemptResponse(
                    new DateTimeOffset(DateTime.SpecifyKind(a.At, DateTimeKind.Utc)),
                    a.Status,
                    a.Error,
                    a.ElapsedMilliseconds
                )),
            ],
            JsonElement.Parse(delivery.Body)
        );
    }
}

/// <summary>One try to deliver a notice.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Status" example="503">What the receiver answered; null where it did not.</param>
/// <param name="Error" example="The receiver answers 503 Service Unavailable.">What went wrong; null for a delivery.</param>
/// <param name="ElapsedMilliseconds" example="120">How long it took.</param>
public sealed record AttemptResponse(
    DateTimeOffset At,
    int? Status,
    string? Error,
    int ElapsedMilliseconds
);
