using StanceApi.Fetching;
using StanceApi.Store;
using StanceApi.Store.Audit;
using StanceApi.Store.Batches;
using StanceApi.Store.Faults;
using StanceApi.Store.Jobs;
using StanceApi.Text.Documents;

namespace StanceApi.Articles.Batches;

/// <summary>Stores the article of one line, or notes why it cannot be.</summary>
public sealed partial class BatchLineIngestion(
    IServiceScopeFactory scopes,
    LineArticles articles,
    ILogger<BatchLineIngestion> logger
)
{
    public async Task RunAsync(
        string batchId,
        BatchLine line,
        Author author,
        string jobId,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            var article = await articles.ReadAsync(line, ct);
            await StoreAsync(batchId, line.Line, article, author, ct);
        }
        catch (UnusableLineException e)
        {
            await FailAsync(batchId, line.Line, e.Message, jobId, ct);
        }
        catch (FetchException e)
        {
            await FailAsync(batchId, line.Line, e.Message, jobId, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && StoreFaults.Of(e) is null)
        {
            LogFailure(logger, e, line.Line, jobId);
            var text =
                $"The server failed on this line; its log has the details under the job's id, {jobId}.";
            await FailAsync(batchId, line.Line, text, jobId, ct);
        }
    }

    private async Task StoreAsync(
        string batchId,
        int line,
        Article article,
        Author author,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var (isNew, _) = await scope
            .ServiceProvider.GetRequiredService<ArticleIngestion>()
            .RunAsync(
                article,
                author,
                ct,
                (services, _, committing) =>
                    services
                        .GetRequiredService<ArticleBatches>()
                        .EndAsync(batchId, line, BatchLineState.Stored, committing)
            );
        if (!isNew)
        {
            await scope
                .ServiceProvider.GetRequiredService<ArticleBatches>()
                .EndAsync(batchId, line, BatchLineState.Known, ct);
        }
    }

    private async Task FailAsync(
        string batchId,
        int line,
        string detail,
        string jobId,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services
            .GetRequiredService<StoreTransaction>()
            .RunSharedAsync(
                async () =>
                {
                    await services
                        .GetRequiredService<ArticleBatches>()
                        .EndAsync(batchId, line, BatchLineState.Failed, ct);
                    await services
                        .GetRequiredService<JobLeases>()
                        .AddErrorAsync(jobId, new JobError($"line {line}", detail), ct);
                    return true;
                },
                ct
            );
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Line {Line} of the job {Job} failed")]
    private static partial void LogFailure(
        ILogger logger,
        Exception exception,
        int line,
        string job
    );
}
