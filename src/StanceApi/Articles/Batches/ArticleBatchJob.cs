using StanceApi.Jobs;
using StanceApi.Store.Batches;
using StanceApi.Store.Jobs;

namespace StanceApi.Articles.Batches;

/// <summary>
/// Stores the articles of a batch, together with whoever helps. What is done with is marked in the transaction that does it,
/// so nothing is done twice.
/// </summary>
public sealed class ArticleBatchJob(ArticleBatches batches, BatchWork work) : ISharedJobHandler
{
    public const string Name = "article-batch";

    /// <summary>How often it is looked whether the others are done with their parts.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    public string Kind => Name;

    public async Task RunAsync(JobContext job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var order = job.Input<Order>();
        var total = (await batches.CountAsync(order.BatchId, ct)).Total;
        var share = new BatchShare(job.Id, order, job.Who, job.Lease.Owner);
        await job.TellAsync(total, ct);
        while (true)
        {
            await work.RunAsync(share, () => job.TellAsync(total, ct), ct);
            if (await work.CloseAsync(share, ct))
            {
                break;
            }
            await Task.Delay(LookEvery, ct);
            await job.TellAsync(total, ct);
        }
        var end = await batches.CountAsync(order.BatchId, ct);
        job.SetResult(
            new
            {
                end.Stored,
                end.Known,
                end.Failed,
            }
        );
    }

    public async Task HelpAsync(StoredJob job, string helper, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var order = JobInput.Read<Order>(job);
        await work.RunAsync(
            new BatchShare(job.Id, order, job.Who, helper),
            () => Task.CompletedTask,
            ct
        );
    }

    /// <summary>Which batch.</summary>
    /// <param name="CauseId">The event that began it.</param>
    public sealed record Order(string BatchId, string? CauseId);
}
