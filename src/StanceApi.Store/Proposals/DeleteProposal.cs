using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;

namespace StanceApi.Store.Proposals;

/// <summary>Deletes a proposal with all stances toward it, also those that held before.</summary>
public sealed class DeleteProposal(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <param name="expectedVersion">A <see cref="StoredProposal.Version"/>, or null to delete whatever is there.</param>
    public async Task<ChangeResult> RunAsync(
        string id,
        string? expectedVersion,
        Author author,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var stored = await new FindProposal(db).RunAsync(id, cancellationToken);
        if (stored is null)
        {
            return ChangeResult.NotFound;
        }

        if (expectedVersion is not null && !stored.IsAt(expectedVersion))
        {
            return ChangeResult.VersionMismatch;
        }

        var versions = await db
            .ScoreVersions.Where(v => v.ProposalId == id)
            .Select(v => v.Id)
            .ToListAsync(cancellationToken);
        await db
            .StanceHistory.Where(h => versions.Contains(h.VersionId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.ScoreVersions.Where(v => v.ProposalId == id).ExecuteDeleteAsync(cancellationToken);
        await db.DryScores.Where(s => s.ProposalId == id).ExecuteDeleteAsync(cancellationToken);
        await db
            .RescoreChanges.Where(c => c.ProposalId == id)
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .RescorePositions.Where(p => p.ProposalId == id)
            .ExecuteDeleteAsync(cancellationToken);
        await db.Proposals.Where(p => p.Id == id).ExecuteDeleteAsync(cancellationToken);
        new AuditLog(db, ids, time, author).Add<StoredProposal>(
            AuditAction.Delete,
            CreateProposal.Entity,
            id,
            stored,
            null
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ChangeResult.Done;
    }
}
