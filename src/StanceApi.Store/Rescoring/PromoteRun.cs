using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Store.Jobs;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Rescoring;

/// <summary>Takes over what a dry run found: its scores become those that hold.</summary>
public sealed class PromoteRun(StanceDb db, IdSource ids, TimeProvider time)
{
    private const int AtOnce = 500;

    /// <summary>Queues the work.</summary>
    /// <returns>Null where there is no such run, or nothing of it to take over: it is no dry run, not finished, or used already.</returns>
    public async Task<RescoreRun?> QueueAsync(
        string id,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var run = await db.RescoreRuns.SingleOrDefaultAsync(
            r => r.Id == number && r.DryRun && r.Phase == RescorePhase.Finished,
            cancellationToken
        );
        if (run is null)
        {
            return null;
        }

        var job = await new QueueJob(db, ids, time).RunAsync(
            new NewJob(
                RescoreJobs.PromoteKind,
                author.Name,
                StartRun.Input(number),
                [.. run.Proposals.Select(RescoreJobs.Lock)],
                run.Scored
            ),
            cancellationToken
        );
        new AuditLog(db, ids, time, author).Add(
            AuditAction.Change,
            RunRecord.Entity,
            id,
            new RunRecord(run.Phase, run.ModelVersion, run.DryRun, run.Cause),
            new RunRecord(RescorePhase.Promoting, run.ModelVersion, run.DryRun, run.Cause)
        );
        run.Phase = RescorePhase.Promoting;
        run.JobId = ShortId.Parse(job.Id);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return await new FindRun(db).RunAsync(id, cancellationToken);
    }

    /// <summary>
    /// Takes over the next scores, some hundred of them. Those toward a proposal that is worded otherwise by now, and those
    /// for which a human has spoken since, are dropped.
    /// </summary>
    /// <returns>How many were looked at: 0 when none is left. Null when another process has taken the work up.</returns>
    public async Task<int?> NextAsync(
        RescoreRun run,
        JobLease lease,
        BatchProgress progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(progress);
        var number = run.Number;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var rows = await db
            .DryScores.AsNoTracking()
            .Where(s => s.RunId == number)
            .OrderBy(s => s.StatementId)
            .ThenBy(s => s.ProposalId)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        if (
            !await new JobLeases(db, time).ReportAsync(
                lease,
                progress.Done + rows.Count,
                progress.Total,
                progress.RatePerSecond,
                cancellationToken
            )
        )
        {
            return null;
        }

        await WriteAsync(rows, cancellationToken);
        foreach (var row in rows)
        {
            db.Entry(row).State = EntityState.Deleted;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return rows.Count;
    }

    private async Task WriteAsync(List<DryScoreRow> rows, CancellationToken cancellationToken)
    {
        var proposals = rows.Select(r => r.ProposalId).Distinct(StringComparer.Ordinal).ToArray();
        var revisions = await db
            .Proposals.Where(p => proposals.Contains(p.Id))
            .ToDictionaryAsync(
                p => p.Id,
                p => p.Revision,
                StringComparer.Ordinal,
                cancellationToken
            );
        var now = time.GetUtcNow().UtcDateTime;
        await db.WriteStancesAsync(
            [
                .. rows.Where(r => revisions.GetValueOrDefault(r.ProposalId) == r.ProposalRevision)
                    .Select(r => Row(r, now)),
            ],
            cancellationToken
        );
    }

    private static StanceRow Row(DryScoreRow dry, DateTime now)
    {
        var row = new StanceRow
        {
            StatementId = dry.StatementId,
            ProposalId = dry.ProposalId,
            SaidFirst = default,
            ProposalRevision = dry.ProposalRevision,
            ModelVersion = dry.ModelVersion,
            Source = StanceSource.Model,
            ScoredAt = now,
        };
        row.Write(dry.ToScore([]));
        row.Evidence = dry.Evidence;
        return row;
    }
}
