using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Proposals;

public sealed record ScoredStatement(string StatementId, StanceScore Score);

/// <summary>Stores a batch of scores toward one proposal: all of it, or nothing. Safe to repeat.</summary>
public sealed class SaveScores(StanceDb db, TimeProvider time)
{
    /// <summary>
    /// False when the proposal was changed or deleted since; nothing is stored then. Statements deleted since are
    /// passed over, and stances by humans are left as they are.
    /// </summary>
    public async Task<bool> RunAsync(
        StoredProposal proposal,
        string modelVersion,
        IReadOnlyList<ScoredStatement> scores,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(scores);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isCurrent = await db.Proposals.AnyAsync(
            p => p.Id == proposal.Id && p.Revision == proposal.Revision,
            cancellationToken
        );
        if (!isCurrent)
        {
            return false;
        }

        try
        {
            await WriteAsync(proposal, modelVersion, scores, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task WriteAsync(
        StoredProposal proposal,
        string modelVersion,
        IReadOnlyList<ScoredStatement> scores,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var ids = scores.Select(s => ShortId.Parse(s.StatementId)).ToList();
        var present = await db
            .Statements.Where(s => ids.Contains(s.Id))
            .Select(s => new { s.Id, s.SaidFirst })
            .ToDictionaryAsync(s => s.Id, s => s.SaidFirst, cancellationToken);
        var stances = await db
            .Stances.Where(s => s.ProposalId == proposal.Id && ids.Contains(s.StatementId))
            .ToDictionaryAsync(s => s.StatementId, cancellationToken);
        foreach (var (id, score) in ids.Zip(scores, (id, s) => (id, s.Score)))
        {
            if (!present.TryGetValue(id, out var said))
            {
                continue;
            }

            if (!stances.TryGetValue(id, out var stance))
            {
                db.Stances.Add(StanceRows.Of(id, said, proposal, score, modelVersion, now));
            }
            else if (stance.Source == StanceSource.Model)
            {
                StanceRows.Write(stance, proposal, score, modelVersion, now);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
