using StanceApi.Jobs;
using StanceApi.Store.Audit;
using StanceApi.Store.Batches;

namespace StanceApi.Articles.Batches;

/// <summary>Stores the articles of a batch. What is done with is marked in the transaction that does it, so nothing is done twice.</summary>
public sealed class ArticleBatchJob(ArticleBatches batches, BatchLineIngestion ingestion)
    : IJobHandler
{
    public const string Name = "article-batch";

    private const int PageSize = 50;

    public string Kind => Name;

    public async Task RunAsync(JobContext job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var (id, cause) = job.Input<Order>();
        var author = new Author(job.Who, null, cause);
        var counts = await batches.CountAsync(id, ct);
        var done = counts.Done;
        var after = 0;
        await job.ReportAsync(done, counts.Total, ct);
        while (await batches.WaitingAsync(id, after, PageSize, ct) is { IsEmpty: false } lines)
        {
            await Parallel.ForEachAsync(
                lines,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = Environment.ProcessorCount,
                    CancellationToken = ct,
                },
                async (line, token) => await ingestion.RunAsync(id, line, author, job.Lease, token)
            );
            after = lines[^1].Line;
            done += lines.Length;
            await job.ReportAsync(done, counts.Total, ct);
        }
        var end = await batches.CountAsync(id, ct);
        job.SetResult(
            new
            {
                end.Stored,
                end.Known,
                end.Failed,
            }
        );
    }

    /// <summary>Which batch.</summary>
    /// <param name="CauseId">The event that began it.</param>
    public sealed record Order(string BatchId, string? CauseId);
}
