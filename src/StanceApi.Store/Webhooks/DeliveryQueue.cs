using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Webhooks;

/// <summary>A notice to be sent now.</summary>
/// <param name="Tries">Those before this one.</param>
public sealed record DueDelivery(
    string Id,
    string WebhookId,
    string Url,
    string Secret,
    string Body,
    int Tries
);

/// <summary>Hands out notices to be sent, each to one taker at a time, whatever process it is in.</summary>
public sealed class DeliveryQueue(StanceDb db, TimeProvider time)
{
    private const int MostAttempts = 50;

    /// <summary>
    /// The next notice that is due, of a webhook that is none of <paramref name="busy"/>; null when there is none.
    /// Whoever takes it tells what became of it within <paramref name="lease"/>, or it is due again.
    /// </summary>
    public async Task<DueDelivery?> TakeAsync(
        IReadOnlyCollection<string> busy,
        TimeSpan lease,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(busy);
        var busyIds = busy.Select(ShortId.Parse).ToList();
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var next = await db
                .Deliveries.Where(d =>
                    d.State == DeliveryState.Pending
                    && d.NextTryAt <= now
                    && !busyIds.Contains(d.WebhookId)
                )
                .OrderBy(d => d.NextTryAt)
                .ThenBy(d => d.Id)
                .Select(d => new
                {
                    d.Id,
                    d.WebhookId,
                    d.Webhook!.Url,
                    d.Webhook.Secret,
                    d.Body,
                    d.Tries,
                })
                .FirstOrDefaultAsync(cancellationToken);
            if (next is null)
            {
                return null;
            }

            var taken = await db
                .Deliveries.Where(d =>
                    d.Id == next.Id && d.State == DeliveryState.Pending && d.NextTryAt <= now
                )
                .ExecuteUpdateAsync(
                    s => s.SetProperty(d => d.NextTryAt, now + lease),
                    cancellationToken
                );
            if (taken == 1)
            {
                return new DueDelivery(
                    ShortId.Format(next.Id),
                    ShortId.Format(next.WebhookId),
                    next.Url,
                    next.Secret,
                    next.Body,
                    next.Tries
                );
            }
        }
    }

    /// <param name="retryAt">When to try again; null after a delivery, or to give up.</param>
    public async Task FinishAsync(
        string id,
        DeliveryAttempt attempt,
        DateTimeOffset? retryAt,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var number = ShortId.Parse(id);
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        // Deleted with its webhook meanwhile, there is nothing to note.
        if (
            await db.Deliveries.SingleOrDefaultAsync(d => d.Id == number, cancellationToken) is
            { } row
        )
        {
            var now = time.GetUtcNow().UtcDateTime;
            row.Tries++;
            row.Attempts = [.. row.Attempts.TakeLast(MostAttempts - 1), attempt];
            row.NextTryAt = retryAt?.UtcDateTime ?? now;
            row.State =
                attempt.Error is null ? DeliveryState.Delivered
                : retryAt is null ? DeliveryState.Failed
                : DeliveryState.Pending;
            row.DeliveredAt = attempt.Error is null ? now : row.DeliveredAt;
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
    }
}
