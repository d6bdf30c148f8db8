using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;

namespace StanceApi.Store.Rescoring;

/// <summary>Throws away what a dry run found; what it would have changed stays on record.</summary>
public sealed class DropRun(StanceDb db, IdSource ids, TimeProvider time)
{
    private const int AtOnce = 20_000;

    /// <returns>Null where there is no such run, or nothing of it to drop: it is no dry run, under way, or promoted.</returns>
    public async Task<RescoreRun?> RunAsync(
        string id,
        Author author,
        CancellationToken cancellationToken
    )
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var run = await db.RescoreRuns.SingleOrDefaultAsync(
            r =>
                r.Id == number
                && r.DryRun
                && r.Job!.FinishedAt != null
                && (
                    r.Phase == RescorePhase.Finished
                    || r.Phase == RescorePhase.Scoring
                    || r.Phase == RescorePhase.Dropped
                ),
            cancellationToken
        );
        if (run is null)
        {
            return null;
        }

        new AuditLog(db, ids, time, author).Add(
            AuditAction.Delete,
            RunRecord.Entity,
            id,
            new RunRecord(run.Phase, run.ModelVersion, run.DryRun, run.Cause),
            (RunRecord?)null
        );
        run.Phase = RescorePhase.Dropped;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        // In steps, so that others can write in between.
        while (
            await db
                .DryScores.Where(s => s.RunId == number)
                .OrderBy(s => s.StatementId)
                .Take(AtOnce)
                .MaxAsync(s => (long?)s.StatementId, cancellationToken)
                is { } last
        )
        {
            await db
                .DryScores.Where(s => s.RunId == number && s.StatementId <= last)
                .ExecuteDeleteAsync(cancellationToken);
        }

        return await new FindRun(db).RunAsync(id, cancellationToken);
    }
}
