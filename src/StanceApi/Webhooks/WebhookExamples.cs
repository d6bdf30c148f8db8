using System.Text.Json;
using StanceApi.Json;
using StanceApi.Shifts;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

/// <summary>The examples in the documentation.</summary>
public static class WebhookExamples
{
    private static readonly DateTimeOffset At = new(2024, 10, 2, 14, 0, 0, TimeSpan.Zero);

    public static CreateWebhookRequest Shifts { get; } =
        new(
            "https://example.org/stance-events",
            [NoticeEvents.ShiftFound],
            "The newsroom's channel"
        );

    public static CreateWebhookRequest Everything { get; } =
        new("https://example.org/stance-events", null, "编辑部的频道");

    public static WebhookResponse Stored { get; } =
        new(
            "09m3k6tz5x0aa",
            "https://example.org/stance-events",
            [NoticeEvents.ShiftFound],
            "The newsroom's channel",
            null,
            At
        );

    public static WebhookResponse Created { get; } =
        Stored with
        {
            Secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfQcbV9Y2s=",
        };

    public static DeliveryResponse Delivery { get; } =
        new(
            "09m3k6tz5x0bb",
            "09m3k6tz5x0aa",
            NoticeEvents.ShiftFound,
            DeliveryState.Pending,
            At,
            null,
            At.AddSeconds(11),
            [new AttemptResponse(At, 503, "The receiver answers 503 Service Unavailable.", 120)],
            JsonSerializer.SerializeToElement(
                new
                {
                    id = "09m3k6tz5x0bb",
                    @event = NoticeEvents.ShiftFound,
                    createdAt = At,
                    data = ShiftExamples.Shift,
                },
                WireJson.Options
            )
        );
}
