using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Store.Jobs;

namespace StanceApi.Store.Rescoring;

/// <summary>A run to be started.</summary>
/// <param name="ProposalId">Null for all.</param>
public sealed record NewRun(
    string? ProposalId,
    string ModelVersion,
    bool DryRun,
    RescoreCause Cause,
    Author Author
);

/// <summary>Queues runs. One that waits or is under way and would do the same is taken instead of a second one.</summary>
public sealed class StartRun(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <summary>Null when there is no such proposal.</summary>
    public async Task<RescoreRun?> RunAsync(NewRun wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        db.ChangeTracker.Clear();
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellationToken)
            : null;
        var proposals = await db
            .Proposals.Where(p => wanted.ProposalId == null || p.Id == wanted.ProposalId)
            .OrderBy(p => p.Id)
            .Select(p => new KeyValuePair<string, int>(p.Id, p.Revision))
            .ToListAsync(cancellationToken);
        if (wanted.ProposalId is not null && proposals.Count == 0)
        {
            return null;
        }

        var id =
            await OpenAsync(wanted, proposals, cancellationToken)
            ?? await QueueAsync(wanted, proposals, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
        return await new FindRun(db).RunAsync(ShortId.Format(id), cancellationToken);
    }

    private async Task<long?> OpenAsync(
        NewRun wanted,
        List<KeyValuePair<string, int>> proposals,
        CancellationToken cancellationToken
    )
    {
        var open = await db
            .RescoreRuns.Include(r => r.Job)
            .Where(r =>
                r.Job!.FinishedAt == null
                && r.ModelVersion == wanted.ModelVersion
                && r.DryRun == wanted.DryRun
                && r.Phase == RescorePhase.Scoring
            )
            .OrderBy(r => r.Id)
            .ToListAsync(cancellationToken);
        var same = open.Find(r =>
            !r.Job!.CancelRequested
            && r.Proposals.SequenceEqual(proposals.Select(p => p.Key), StringComparer.Ordinal)
            && (
                r.Job.State is JobState.Queued && r.Job.GivenOut == 0
                || r.Revisions.SequenceEqual(proposals.Select(p => p.Value))
            )
        );
        if (same is not null)
        {
            same.Revisions = [.. proposals.Select(p => p.Value)];
            await db.SaveChangesAsync(cancellationToken);
        }

        return same?.Id;
    }

    private async Task<long> QueueAsync(
        NewRun wanted,
        List<KeyValuePair<string, int>> proposals,
        CancellationToken cancellationToken
    )
    {
        var id = ids.Next();
        var cause = new AuditLog(db, ids, time, wanted.Author).Add<RunRecord>(
            AuditAction.Create,
            RunRecord.Entity,
            ShortId.Format(id),
            null,
            new RunRecord(RescorePhase.Scoring, wanted.ModelVersion, wanted.DryRun, wanted.Cause)
        );
        var job = await new QueueJob(db, ids, time).RunAsync(
            new NewJob(
                RescoreJobs.Kind,
                wanted.Author.Name,
                Input(id),
                [.. proposals.Select(p => RescoreJobs.Lock(p.Key))]
            ),
            cancellationToken
        );
        db.RescoreRuns.Add(
            new RescoreRunRow
            {
                Id = id,
                JobId = ShortId.Parse(job.Id),
                ProposalId = wanted.ProposalId,
                Proposals = [.. proposals.Select(p => p.Key)],
                Revisions = [.. proposals.Select(p => p.Value)],
                ModelVersion = wanted.ModelVersion,
                DryRun = wanted.DryRun,
                Cause = wanted.Cause,
                Phase = RescorePhase.Scoring,
                CauseId = ShortId.Parse(wanted.Author.CauseId ?? cause),
                CreatedAt = time.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        return id;
    }

    internal static string Input(long runId) =>
        JsonSerializer.Serialize(
            new RescoreInput(ShortId.Format(runId)),
            JsonSerializerOptions.Web
        );
}
