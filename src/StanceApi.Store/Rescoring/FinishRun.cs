using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Store.Jobs;
using StanceApi.Store.Shifts;
using StanceApi.Store.Webhooks;

namespace StanceApi.Store.Rescoring;

/// <summary>Notes that a run is through, with the positions that it changed, and that nothing is stale where it went.</summary>
public sealed class FinishRun(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <param name="options">How positions are reckoned.</param>
    /// <param name="notice">The run as webhooks are told of it: JSON. Null tells nobody.</param>
    /// <returns>False when another process has taken the run up; nothing was stored then.</returns>
    public async Task<bool> RunAsync(
        RescoreRun run,
        PositionOptions options,
        JobLease lease,
        CancellationToken cancellationToken,
        Func<RescoreRun, string>? notice = null
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        var outcome = await new ReckonRun(db, time, options).RunAsync(run, cancellationToken);
        return await SaveAsync(run, outcome, lease, notice, cancellationToken);
    }

    private async Task<bool> SaveAsync(
        RescoreRun run,
        RunOutcome outcome,
        JobLease lease,
        Func<RescoreRun, string>? notice,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await new JobLeases(db, time).RenewAsync(lease, cancellationToken))
        {
            return false;
        }

        var number = run.Number;
        var now = time.GetUtcNow().UtcDateTime;
        var mark = outcome.LinkMark;
        var phase = outcome.Phase;
        await db
            .RescoreRuns.Where(r => r.Id == number)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(r => r.Phase, phase)
                        .SetProperty(r => r.LinkMark, mark)
                        .SetProperty(r => r.FinishedAt, now),
                cancellationToken
            );
        await db
            .RescorePositions.Where(p => p.RunId == number)
            .ExecuteDeleteAsync(cancellationToken);
        await db.InsertAllAsync(outcome.HumanChanges, cancellationToken);
        await db.InsertAllAsync(outcome.Positions, cancellationToken);
        if (outcome.ScoresHold)
        {
            await MarkAsync(run, cancellationToken);
            await LogAsync(run, outcome.Phase, cancellationToken);
        }

        await TellAsync(run, outcome, notice, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    /// <summary>Lets new shifts be looked for, and webhooks be told of the run.</summary>
    private async Task TellAsync(
        RescoreRun run,
        RunOutcome outcome,
        Func<RescoreRun, string>? notice,
        CancellationToken cancellationToken
    )
    {
        var stored = (await new FindRun(db).RunAsync(run.Id, cancellationToken))!;
        if (outcome.ScoresHold && stored.Scored > 0)
        {
            foreach (var proposal in run.Proposals)
            {
                await new WatchShifts(db).OfProposalAsync(proposal, cancellationToken);
            }
        }

        if (notice is null)
        {
            return;
        }

        // The job ends right after this.
        var ended = stored with
        {
            Job = stored.Job with { State = JobState.Succeeded, FinishedAt = stored.FinishedAt },
        };
        await new Outbox(db, ids, time).AddAsync(
            NoticeEvents.RunFinished,
            () => notice(ended),
            cancellationToken
        );
    }

    private async Task LogAsync(
        RescoreRun run,
        RescorePhase phase,
        CancellationToken cancellationToken
    )
    {
        var number = run.Number;
        var row = await db
            .RescoreRuns.AsNoTracking()
            .SingleAsync(r => r.Id == number, cancellationToken);
        new AuditLog(
            db,
            ids,
            time,
            new Author(run.Job.Who, CauseId: ShortId.Format(row.CauseId))
        ).Add<RunRecord>(
            AuditAction.Change,
            RunRecord.Entity,
            run.Id,
            null,
            new RunRecord(
                phase,
                row.ModelVersion,
                row.DryRun,
                row.Cause,
                row.Scored,
                row.Flipped,
                row.KeptHuman
            )
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task MarkAsync(RescoreRun run, CancellationToken cancellationToken)
    {
        var number = run.Number;
        var wanted = run.Proposals.ToArray();
        var row = await db
            .RescoreRuns.AsNoTracking()
            .Include(r => r.Job)
            .SingleAsync(r => r.Id == number, cancellationToken);
        var last = row.Job!.GivenOut < 0 ? ~row.Job.GivenOut : row.Job.GivenOut;
        // An article gets its id a while before others see it.
        var from = last - IdSource.Within(TimeSpan.FromMinutes(1));
        var queued = row.Proposals.Zip(row.Revisions).ToHashSet();
        // Stored since the run looked last, by a model that was active until just before.
        var behind = await db
            .Articles.Where(a => a.Id > from)
            .SelectMany(a => a.Statements)
            .SelectMany(s => s.Stances)
            .Where(s => s.ModelVersion != row.ModelVersion && s.Source != StanceSource.Human)
            .Select(s => s.ProposalId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var proposals = await db
            .Proposals.Where(p => wanted.Contains(p.Id))
            .Select(p => new { p.Id, p.Revision })
            .ToListAsync(cancellationToken);
        await db
            .RescoredProposals.Where(r => wanted.Contains(r.ProposalId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.InsertAllAsync(
            proposals
                .Where(p => queued.Contains((p.Id, p.Revision)) && !behind.Contains(p.Id))
                .Select(p => new RescoredProposalRow
                {
                    ProposalId = p.Id,
                    ProposalRevision = p.Revision,
                    ModelVersion = run.ModelVersion,
                }),
            cancellationToken
        );
    }
}

/// <summary>What a run came to.</summary>
/// <param name="ScoresHold">Whether its scores are those that hold: not after a dry run.</param>
internal sealed record RunOutcome(
    RescorePhase Phase,
    bool ScoresHold,
    long LinkMark,
    IReadOnlyList<RescoreChangeRow> HumanChanges,
    IReadOnlyList<RescorePositionRow> Positions
);
