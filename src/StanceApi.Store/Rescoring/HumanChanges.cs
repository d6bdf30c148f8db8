using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Rescoring;

/// <summary>What humans set since the run before.</summary>
internal sealed class HumanChanges(StanceDb db)
{
    public async Task<List<RescoreChangeRow>> FindAsync(
        RescoreRun run,
        string proposal,
        DateTime? since,
        CancellationToken cancellationToken
    )
    {
        var from = since ?? DateTime.MinValue;
        var set = await db
            .Stances.AsNoTracking()
            .Where(s =>
                s.ProposalId == proposal && s.Source == StanceSource.Human && s.ScoredAt >= from
            )
            .ToListAsync(cancellationToken);
        var ids = set.Select(s => s.StatementId).ToArray();
        var history = await (
            from h in db.StanceHistory
            join v in db.ScoreVersions on h.VersionId equals v.Id
            where EF.Parameter(ids).Contains(h.StatementId) && v.ProposalId == proposal
            where v.Source == StanceSource.Model
            orderby h.Id
            select new { Stance = h, v.ModelVersion }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var before = history.ToLookup(h => h.Stance.StatementId);
        return
        [
            .. set.Select(s =>
                    Row(
                        run,
                        s,
                        before[s.StatementId].Select(h => h.Stance).LastOrDefault(),
                        before[s.StatementId].LastOrDefault()?.ModelVersion
                    )
                )
                .Where(c => c.IsFlip || c.Move > 0),
        ];
    }

    private static RescoreChangeRow Row(
        RescoreRun run,
        StanceRow after,
        StanceHistoryRow? before,
        string? model
    ) =>
        new()
        {
            RunId = run.Number,
            ProposalId = after.ProposalId,
            StatementId = after.StatementId,
            Cause = RescoreChangeCause.Human,
            FromLabel = before?.Label,
            FromScore = before?.Score,
            FromConfidence = before?.Confidence,
            FromModel = model ?? "",
            ToLabel = after.Label,
            ToScore = after.Score,
            ToConfidence = after.Confidence,
            Move = Math.Abs((before?.Score ?? 0) - after.Score),
            IsFlip = before is not null && before.Label != after.Label,
        };
}
