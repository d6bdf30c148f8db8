using System.Data.Common;
using StanceApi.Jobs;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Jobs;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Judges parts of a run, batch by batch, each saved with how far its part is. Any number of processes do so together.</summary>
public sealed class RescoreWork(
    ReadRescoreBatch read,
    SaveRescoreBatch save,
    JobParts parts,
    PartKeeper keeper,
    RescoreOptions options,
    Courtesy courtesy
)
{
    private const int MostTries = 3;

    /// <summary>Works until no part is to be had.</summary>
    /// <param name="afterBatch">Called after each batch.</param>
    public async Task RunAsync(
        RescoreRun run,
        IStanceScorer scorer,
        string owner,
        Func<Task> afterBatch,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(afterBatch);
        while (
            await parts.TakeAsync(run.Job.Id, owner, JobOwner.IsGone, a => NextAsync(a, ct), ct)
                is { } part
        )
        {
            try
            {
                for (JobPart? left = part; left is not null; )
                {
                    ct.ThrowIfCancellationRequested();
                    left = await keeper.WhileAsync(left, () => TryAsync(run, scorer, left, ct));
                    await afterBatch();
                    await courtesy.RestAsync(ct);
                }
            }
            catch
            {
                await parts.ReleaseAsync(part, CancellationToken.None);
                throw;
            }
        }
    }

    /// <summary>Whether everything is done, by this process or others; no more is given out then.</summary>
    public Task<bool> CloseAsync(RescoreRun run, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(run);
        return parts.CloseAsync(run.Job.Id, a => NextAsync(a, ct), ct);
    }

    private Task<long?> NextAsync(long after, CancellationToken ct) =>
        read.NextAsync(after, options.BatchArticles, ct);

    /// <returns>What is left of the part; null when nothing is, or another process has taken it up.</returns>
    private async Task<JobPart?> TryAsync(
        RescoreRun run,
        IStanceScorer scorer,
        JobPart part,
        CancellationToken ct
    )
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await BatchAsync(run, scorer, part, ct);
            }
            catch (DbException e) when (e.IsTransient && tries < MostTries)
            {
                // Such as two that waited for each other, or a connection that broke: nothing of the batch is stored.
                await Task.Delay(TimeSpan.FromSeconds(tries), ct);
            }
        }
    }

    private async Task<JobPart?> BatchAsync(
        RescoreRun run,
        IStanceScorer scorer,
        JobPart part,
        CancellationToken ct
    )
    {
        var batch = await read.RunAsync(run, part, options.BatchArticles, ct);
        var scored = PartScoring.Score(scorer, batch, options.UsedThreads, ct);
        return await save.RunAsync(run, batch, scored, ct) switch
        {
            SaveBatchResult.Saved when batch.Cursor < part.Last => part with
            {
                After = batch.Cursor,
            },
            // The same articles are read and judged again.
            SaveBatchResult.ProposalsChanged => part,
            _ => null,
        };
    }
}
