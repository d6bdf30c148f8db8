using Microsoft.Extensions.Options;
using StanceApi.Store.Webhooks;
using StanceApi.Telemetry;

namespace StanceApi.Webhooks;

/// <summary>Delivers what is due: to several webhooks at a time, to each one notice after the other.</summary>
public sealed class NoticeDelivery(
    IServiceScopeFactory scopes,
    WebhookSender sender,
    TimeProvider time,
    IOptions<WebhookOptions> options
)
{
    private const int Parallelism = 4;

    /// <returns>How many tries were made.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        using var round = new Round();
        var workers = Enumerable.Range(0, Parallelism).Select(_ => WorkAsync(round, ct));
        return (await Task.WhenAll(workers)).Sum();
    }

    private async Task<int> WorkAsync(Round round, CancellationToken ct)
    {
        var tries = 0;
        while (await TakeAsync(round, ct) is { } delivery)
        {
            tries++;
            if (await SendAsync(delivery, ct))
            {
                round.Free(delivery.WebhookId);
            }
            // A receiver that does not answer at all is left until the next round.
        }
        return tries;
    }

    private async Task<DueDelivery?> TakeAsync(Round round, CancellationToken ct)
    {
        var lease = TimeSpan.FromSeconds(30 + options.Value.TimeoutSeconds);
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<DeliveryQueue>();
        return await round.TakeAsync(busy => queue.TakeAsync(busy, lease, ct), ct);
    }

    /// <returns>Whether the receiver answered.</returns>
    private async Task<bool> SendAsync(DueDelivery delivery, CancellationToken ct)
    {
        var outcome = await sender.SendAsync(delivery, ct);
        Measures.Notices.Add(
            1,
            new KeyValuePair<string, object?>(
                "outcome",
                outcome.Attempt.Error is null ? "delivered" : "failed"
            )
        );
        var tries = delivery.Tries + 1;
        DateTimeOffset? retryAt =
            outcome.Attempt.Error is null || tries >= options.Value.MaxTries
                ? null
                : time.GetUtcNow() + options.Value.Backoff.After(tries, outcome.RetryAfter);
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<DeliveryQueue>()
            .FinishAsync(delivery.Id, outcome.Attempt, retryAt, CancellationToken.None);
        return outcome.Attempt.Status is not null;
    }

    /// <summary>Which webhooks have a worker.</summary>
    private sealed class Round : IDisposable
    {
        private readonly SemaphoreSlim _one = new(1);
        private readonly HashSet<string> _busy = new(StringComparer.Ordinal);

        public async Task<DueDelivery?> TakeAsync(
            Func<IReadOnlyCollection<string>, Task<DueDelivery?>> take,
            CancellationToken ct
        )
        {
            await _one.WaitAsync(ct);
            try
            {
                var taken = await take(Busy());
                if (taken is not null)
                {
                    lock (_busy)
                    {
                        _busy.Add(taken.WebhookId);
                    }
                }
                return taken;
            }
            finally
            {
                _one.Release();
            }
        }

        public void Free(string webhookId)
        {
            lock (_busy)
            {
                _busy.Remove(webhookId);
            }
        }

        public void Dispose() => _one.Dispose();

        private string[] Busy()
        {
            lock (_busy)
            {
                return [.. _busy];
            }
        }
    }
}
