using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Webhooks;

/// <summary>The log of what was sent to a webhook, or is to be.</summary>
public sealed class Deliveries(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <summary>The last one first.</summary>
    public async Task<Page<StoredDelivery>> ListAsync(
        string webhookId,
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        var webhook = ShortId.Parse(webhookId);
        var before = after?.Id ?? long.MaxValue;
        var rows = await db
            .Deliveries.AsNoTracking()
            .Where(d => d.WebhookId == webhook && d.Id < before)
            .OrderByDescending(d => d.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page.Of(rows.ConvertAll(Stored), limit, d => new IdCursor(ShortId.Parse(d.Id)));
    }

    /// <summary>Lets a notice be sent once more, to the letter, with all its tries before it; null when there is none.</summary>
    public async Task<StoredDelivery?> RepeatAsync(
        string webhookId,
        string id,
        Author author,
        CancellationToken cancellationToken
    )
    {
        if (!ShortId.TryParse(webhookId, out var webhook) || !ShortId.TryParse(id, out var number))
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Deliveries.SingleOrDefaultAsync(
            d => d.WebhookId == webhook && d.Id == number,
            cancellationToken
        );
        if (row is null)
        {
            return null;
        }

        row.State = DeliveryState.Pending;
        row.Tries = 0;
        row.NextTryAt = time.GetUtcNow().UtcDateTime;
        new AuditLog(db, ids, time, author).Add<object>(
            AuditAction.Change,
            "webhook-delivery",
            id,
            null,
            new { row.State, row.Tries }
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return Stored(row);
    }

    /// <summary>Forgets what was delivered, or given up, before a time.</summary>
    public async Task<int> ForgetAsync(
        DateTimeOffset before,
        CancellationToken cancellationToken
    ) =>
        await db
            .Deliveries.Where(d =>
                d.State != DeliveryState.Pending && d.NextTryAt < before.UtcDateTime
            )
            .ExecuteDeleteAsync(cancellationToken);

    internal static StoredDelivery Stored(DeliveryRow row) =>
        new(
            ShortId.Format(row.Id),
            ShortId.Format(row.WebhookId),
            row.Event,
            row.State,
            new DateTimeOffset(row.CreatedAt),
            row.DeliveredAt is { } at ? new DateTimeOffset(at) : null,
            row.State is DeliveryState.Pending ? new DateTimeOffset(row.NextTryAt) : null,
            row.Attempts,
            row.Body
        );
}
