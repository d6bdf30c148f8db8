using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Webhooks;

/// <summary>
/// Writes notices for the webhooks that want them. To be called in the transaction of what they tell of; they are sent
/// once that is committed.
/// </summary>
public sealed class Outbox(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <param name="name">One of <see cref="NoticeEvents"/>.</param>
    /// <param name="data">A JSON value; asked for only where a webhook wants the event.</param>
    public async Task AddAsync(string name, Func<string> data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        var webhooks = await db
            .Webhooks.Select(w => new { w.Id, w.Events })
            .ToListAsync(cancellationToken);
        var wanted = webhooks.FindAll(w => w.Events.Contains(name, StringComparer.Ordinal));
        if (wanted.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var json = data();
        var rows = wanted.ConvertAll(w => Row(ids.Next(), w.Id, name, json, now));
        db.Deliveries.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var row in rows)
        {
            db.Entry(row).State = EntityState.Detached;
        }
    }

    private static DeliveryRow Row(long id, long webhook, string name, string data, DateTime now) =>
        new()
        {
            Id = id,
            WebhookId = webhook,
            Event = name,
            Body = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"id":"{{ShortId.Format(id)}}","event":"{{name}}","createdAt":"{{now:yyyy-MM-dd'T'HH:mm:ss'Z'}}","data":{{data}}}"""
            ),
            CreatedAt = now,
            State = DeliveryState.Pending,
            NextTryAt = now,
            Attempts = ImmutableArray<DeliveryAttempt>.Empty,
        };
}
