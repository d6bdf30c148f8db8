using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Rescoring;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Review;

/// <summary>
/// Looks up what may need a human, by reason: each in an order that an index has, uncertain stances by their confidence
/// and the others by when they were stored, the last first. A statement comes up for the first of its reasons only.
/// </summary>
internal sealed class ReviewCandidates(StanceDb db)
{
    /// <param name="after">The last one of those before; null to begin.</param>
    /// <param name="upTo">The last one wanted; null for as many as the limit.</param>
    public async Task<IReadOnlyList<ReviewCandidate>> OfAsync(
        ReviewReason reason,
        ReviewKey? after,
        ReviewKey? upTo,
        int limit,
        CancellationToken cancellationToken
    ) =>
        reason switch
        {
            ReviewReason.Conflict => await StatementsAsync(
                reason,
                db.CorrectionConflicts.Select(c => c.StatementId),
                after,
                upTo,
                limit,
                cancellationToken
            ),
            ReviewReason.DoubtfulSpeaker => await StatementsAsync(
                reason,
                db.Speakers.Where(s => s.ActorId == null && s.Type != ActorType.Anonymous)
                    .Select(s => s.StatementId)
                    .Where(id => !db.CorrectionConflicts.Any(c => c.StatementId == id)),
                after,
                upTo,
                limit,
                cancellationToken
            ),
            ReviewReason.Undated => await StatementsAsync(
                reason,
                db.Statements.Where(s => s.SaidFirst == DateOnly.MinValue)
                    .Select(s => s.Id)
                    .Where(id =>
                        !db.CorrectionConflicts.Any(c => c.StatementId == id)
                        && !db.Speakers.Any(s =>
                            s.StatementId == id
                            && s.ActorId == null
                            && s.Type != ActorType.Anonymous
                        )
                    ),
                after,
                upTo,
                limit,
                cancellationToken
            ),
            ReviewReason.Disagreement => await LastFirstAsync(
                reason,
                Flipped(),
                after,
                upTo,
                limit,
                cancellationToken
            ),
            ReviewReason.Uncertain => await UncertainAsync(after, upTo, limit, cancellationToken),
            // Whether a position rests on it alone is for its influence to say.
            _ => await LastFirstAsync(
                reason,
                Unchecked().Where(s => s.Confidence >= ReviewRanking.Sure),
                after,
                upTo,
                limit,
                cancellationToken
            ),
        };

    private static async Task<IReadOnlyList<ReviewCandidate>> StatementsAsync(
        ReviewReason reason,
        IQueryable<long> ids,
        ReviewKey? after,
        ReviewKey? upTo,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var (below, least) = (after?.StatementId ?? long.MaxValue, upTo?.StatementId ?? 0);
        var found = await ids.Where(id => id < below && id >= least)
            .Distinct()
            .OrderByDescending(id => id)
            .Take(upTo is null ? limit : int.MaxValue)
            .ToListAsync(cancellationToken);
        return found.ConvertAll(id => new ReviewCandidate(reason, id, "", 0));
    }

    private async Task<IReadOnlyList<ReviewCandidate>> UncertainAsync(
        ReviewKey? after,
        ReviewKey? upTo,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var stances = Unchecked().Where(s => s.Confidence < ReviewRanking.Sure);
        if (after is { } from)
        {
            stances = stances.Where(s =>
                s.Confidence > from.Confidence
                || (
                    s.Confidence == from.Confidence
                    && (
                        s.StatementId > from.StatementId
                        || (
                            s.StatementId == from.StatementId
                            && s.ProposalId.CompareTo(from.ProposalId) > 0
                        )
                    )
                )
            );
        }

        if (upTo is { } to)
        {
            stances = stances.Where(s =>
                s.Confidence < to.Confidence
                || (
                    s.Confidence == to.Confidence
                    && (
                        s.StatementId < to.StatementId
                        || (
                            s.StatementId == to.StatementId
                            && s.ProposalId.CompareTo(to.ProposalId) <= 0
                        )
                    )
                )
            );
        }

        return await ReadAsync(
            ReviewReason.Uncertain,
            stances
                .OrderBy(s => s.Confidence)
                .ThenBy(s => s.StatementId)
                .ThenBy(s => s.ProposalId)
                .Take(upTo is null ? limit : int.MaxValue),
            cancellationToken
        );
    }

    private static async Task<IReadOnlyList<ReviewCandidate>> LastFirstAsync(
        ReviewReason reason,
        IQueryable<StanceRow> stances,
        ReviewKey? after,
        ReviewKey? upTo,
        int limit,
        CancellationToken cancellationToken
    )
    {
        if (after is { } from)
        {
            stances = stances.Where(s =>
                s.StatementId < from.StatementId
                || (
                    s.StatementId == from.StatementId && s.ProposalId.CompareTo(from.ProposalId) < 0
                )
            );
        }

        if (upTo is { } to)
        {
            stances = stances.Where(s =>
                s.StatementId > to.StatementId
                || (s.StatementId == to.StatementId && s.ProposalId.CompareTo(to.ProposalId) >= 0)
            );
        }

        return await ReadAsync(
            reason,
            stances
                .OrderByDescending(s => s.StatementId)
                .ThenByDescending(s => s.ProposalId)
                .Take(upTo is null ? limit : int.MaxValue),
            cancellationToken
        );
    }

    /// <summary>What a run by another model gave another label, and no other run has brought back.</summary>
    private IQueryable<StanceRow> Flipped() =>
        (
            from change in db.RescoreChanges
            where change.IsFlip && change.Cause == RescoreChangeCause.Model
            from stance in All()
            where
                stance.StatementId == change.StatementId
                && stance.ProposalId == change.ProposalId
                && stance.Label == change.ToLabel
            where
                db.RescoreRuns.Any(r =>
                    r.Id == change.RunId && (!r.DryRun || r.Phase == RescorePhase.Promoted)
                )
            select stance
        ).Distinct();

    /// <summary>Those that bear on their proposals and wait for no reason before.</summary>
    private IQueryable<StanceRow> Unchecked()
    {
        var flipped = Flipped();
        return All()
            .Where(s =>
                s.Label != StanceLabel.Unrelated
                && !flipped.Any(f => f.StatementId == s.StatementId && f.ProposalId == s.ProposalId)
            );
    }

    /// <summary>Stances of models, of statements whose speakers and day are known and which nobody disputes.</summary>
    private IQueryable<StanceRow> All() =>
        db.Stances.Where(s =>
            s.Source == StanceSource.Model
            && s.SaidFirst != DateOnly.MinValue
            && !db.CorrectionConflicts.Any(c => c.StatementId == s.StatementId)
            && !db.Speakers.Any(p =>
                p.StatementId == s.StatementId && p.ActorId == null && p.Type != ActorType.Anonymous
            )
        );

    private static async Task<IReadOnlyList<ReviewCandidate>> ReadAsync(
        ReviewReason reason,
        IQueryable<StanceRow> stances,
        CancellationToken cancellationToken
    )
    {
        var rows = await stances
            .Select(s => new
            {
                s.StatementId,
                s.ProposalId,
                s.Confidence,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new ReviewCandidate(
            reason,
            r.StatementId,
            r.ProposalId,
            r.Confidence
        ));
    }
}
