using StanceApi.Jobs;
using StanceApi.Store;
using StanceApi.Store.Audit;
using StanceApi.Store.Batches;
using StanceApi.Store.Jobs;

namespace StanceApi.Articles.Batches;

/// <summary>Takes in a batch and queues the job that stores its articles.</summary>
public sealed class BatchUpload(
    ArticleBatches batches,
    QueueRequestedJob queue,
    StoreTransaction store
)
{
    private const int ChunkSize = 100;

    /// <returns>Null where there is no line.</returns>
    public async Task<StoredJob?> RunAsync(
        IAsyncEnumerable<BatchLine> lines,
        Author author,
        CancellationToken ct
    )
    {
        var id = await batches.CreateAsync(ct);
        try
        {
            var count = 0;
            // In parts: one transaction for all would keep everybody else from writing while the sender sends.
            await foreach (var chunk in lines.Chunk(ChunkSize).WithCancellation(ct))
            {
                await batches.AddAsync(id, chunk, ct);
                count += chunk.Length;
            }
            if (count > 0)
            {
                return await store.RunAsync(() => CompleteAsync(id, author, count, ct), ct);
            }
        }
        catch
        {
            await batches.DeleteAsync(id, CancellationToken.None);
            throw;
        }
        await batches.DeleteAsync(id, ct);
        return null;
    }

    private async Task<StoredJob> CompleteAsync(
        string id,
        Author author,
        int count,
        CancellationToken ct
    )
    {
        await batches.CompleteAsync(id, ct);
        return await queue.RunAsync(
            AuditAction.Create,
            cause => new NewJob(
                ArticleBatchJob.Name,
                author.Name,
                JobInput.Of(new ArticleBatchJob.Order(id, cause)),
                Total: count
            ),
            author,
            ct
        );
    }
}
