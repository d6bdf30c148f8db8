using System.Text.Json.Nodes;
using StanceApi.Store.Audit;

namespace StanceApi.Audit;

/// <summary>A change that somebody made.</summary>
/// <param name="Id" example="09m3k7bq1w2d4">Later ones are larger.</param>
/// <param name="At">When it was made.</param>
/// <param name="Who" example="local">The name of the API key; `local` where none is needed.</param>
/// <param name="Action">What was done.</param>
/// <param name="Entity" example="actor">The kind of thing.</param>
/// <param name="EntityId" example="ada-example">Its id.</param>
/// <param name="Reason" example="The ministry's own spelling">What it was for, as they say.</param>
/// <param name="CauseId" example="09m3k7bq1w2d4">Equal for all changes of one request: the id of the first.</param>
/// <param name="Before">What was there; null where it was created.</param>
/// <param name="After">What is there since; null where it was removed.</param>
public sealed record AuditEventResponse(
    string Id,
    DateTimeOffset At,
    string Who,
    AuditAction Action,
    string Entity,
    string EntityId,
    string? Reason,
    string CauseId,
    JsonObject? Before,
    JsonObject? After
)
{
    public static AuditEventResponse From(AuditEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new AuditEventResponse(
            change.Id,
            change.At,
            change.Who,
            change.Action,
            change.Entity,
            change.EntityId,
            change.Reason,
            change.CauseId,
            Object(change.Before),
            Object(change.After)
        );
    }

    private static JsonObject? Object(string? json) =>
        json is null ? null : JsonNode.Parse(json)!.AsObject();
}
