using StanceApi.Jobs;
using StanceApi.Store;
using StanceApi.Store.Audit;
using StanceApi.Store.Batches;
using StanceApi.Store.Jobs;

namespace StanceApi.Articles.Batches;

/// <summary>One process's share in a batch.</summary>
/// <param name="Who">Who asked for it.</param>
/// <param name="Owner">The process.</param>
public sealed record BatchShare(
    string JobId,
    ArticleBatchJob.Order Order,
    string Who,
    string Owner
);

/// <summary>Stores the articles of parts of a batch, some at the same time.</summary>
public sealed class BatchWork(
    ArticleBatches batches,
    BatchLineIngestion ingestion,
    JobParts parts,
    JobLeases leases,
    PartKeeper keeper,
    StoreTransaction store
)
{
    private const int PageSize = 50;

    /// <summary>So many are read and judged, or wait to be stored together with others; not so many that callers wait for a processor.</summary>
    private static readonly int AtOnce = 4 * Environment.ProcessorCount;

    /// <summary>Works until no part is to be had.</summary>
    /// <param name="afterPart">Called after each part.</param>
    public async Task RunAsync(BatchShare share, Func<Task> afterPart, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(afterPart);
        while (
            await parts.TakeAsync(share.JobId, share.Owner, JobOwner.IsGone, Next(share, ct), ct)
                is { } part
        )
        {
            try
            {
                await keeper.WhileAsync(part, () => PartAsync(share, part, ct));
            }
            catch
            {
                await parts.ReleaseAsync(part, CancellationToken.None);
                throw;
            }
            await afterPart();
        }
    }

    /// <summary>Whether everything is done, by this process or others; no more is given out then.</summary>
    public Task<bool> CloseAsync(BatchShare share, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(share);
        return parts.CloseAsync(share.JobId, Next(share, ct), ct);
    }

    private Func<long, Task<long?>> Next(BatchShare share, CancellationToken ct) =>
        after => batches.LastOfNextAsync(share.Order.BatchId, after, PageSize, ct);

    private async Task<bool> PartAsync(BatchShare share, JobPart part, CancellationToken ct)
    {
        var (id, cause) = share.Order;
        var lines = await batches.WaitingAsync(id, part.After, part.Last, PageSize, ct);
        await Parallel.ForEachAsync(
            lines,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (line, token) =>
                await ingestion.RunAsync(
                    id,
                    line,
                    new Author(share.Who, null, cause),
                    share.JobId,
                    token
                )
        );
        return await store.RunSharedAsync(
            async () =>
            {
                if (!await parts.AdvanceAsync(part, part.Last, ct))
                {
                    return false;
                }
                await leases.AdvanceAsync(
                    share.JobId,
                    await batches.CountAsync(id, part.After, part.Last, ct),
                    ct
                );
                return true;
            },
            ct
        );
    }
}
