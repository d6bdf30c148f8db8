using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Audit;

/// <summary>Writes down the changes of one request; they are saved with the changes themselves, or not at all.</summary>
internal sealed class AuditLog(StanceDb db, IdSource ids, TimeProvider time, Author author)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private long? _cause = author.CauseId is { } cause ? ShortId.Parse(cause) : null;

    /// <param name="eventId">An id from <see cref="IdSource"/> that was given out for it; null for the next.</param>
    /// <returns>The id of the event.</returns>
    public string Add<T>(
        AuditAction action,
        string entity,
        string entityId,
        T? before,
        T? after,
        long? eventId = null
    )
        where T : class
    {
        var id = eventId ?? ids.Next();
        db.AuditEvents.Add(
            new AuditEventRow
            {
                Id = id,
                At = time.GetUtcNow().UtcDateTime,
                Who = author.Name,
                Action = action,
                Entity = entity,
                EntityId = entityId,
                Reason = author.Reason,
                CauseId = _cause ??= id,
                Before = Text(before),
                After = Text(after),
            }
        );
        return ShortId.Format(id);
    }

    private static string? Text<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, Json);
}
