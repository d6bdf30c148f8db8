using StanceApi.Scheduling;
using StanceApi.Store.Batches;
using StanceApi.Store.Feeds;
using StanceApi.Store.Idempotency;
using StanceApi.Store.Webhooks;

namespace StanceApi.Cleaning;

/// <summary>Drops what was kept for a while only.</summary>
public sealed class CleaningWork(
    Deliveries deliveries,
    HostTurns turns,
    ArticleBatches batches,
    IdempotentAnswers answers,
    TimeProvider time
) : IRegularWork
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private static readonly TimeSpan DeliveriesKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan BatchesKept = TimeSpan.FromDays(7);
    private static readonly TimeSpan AnswersKept = TimeSpan.FromHours(24);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await answers.ForgetAsync(now - AnswersKept, ct);
        await deliveries.ForgetAsync(now - DeliveriesKept, ct);
        await batches.ForgetAsync(now - BatchesKept, ct);
        await turns.ForgetAsync(ct);
    }
}
