using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Proposals;
using StanceApi.Store.Audit;

namespace StanceApi.Store.Proposals;

public enum ChangeResult
{
    Done,
    NotFound,

    /// <summary>It is no longer at the version that the caller knows; nothing was changed.</summary>
    VersionMismatch,
}

/// <param name="Proposal">Null unless done.</param>
public sealed record ReplaceProposalOutcome(ChangeResult Result, StoredProposal? Proposal);

/// <summary>Changes a proposal. Its model stances are stale then: see <see cref="Rescoring.StartRun"/>.</summary>
public sealed class ReplaceProposal(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <param name="expectedVersion">A <see cref="StoredProposal.Version"/>, or null to replace whatever is there.</param>
    public async Task<ReplaceProposalOutcome> RunAsync(
        Proposal proposal,
        string? expectedVersion,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(proposal);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Proposals.SingleOrDefaultAsync(
            p => p.Id == proposal.Id,
            cancellationToken
        );
        if (row is null)
        {
            return new ReplaceProposalOutcome(ChangeResult.NotFound, null);
        }

        try
        {
            var before = ProposalMapping.ToStored(row);
            if (expectedVersion is not null && !before.IsAt(expectedVersion))
            {
                return new ReplaceProposalOutcome(ChangeResult.VersionMismatch, null);
            }

            ProposalMapping.Write(row, proposal);
            row.Revision++;
            var after = ProposalMapping.ToStored(row);
            new AuditLog(db, ids, time, author).Add(
                AuditAction.Change,
                CreateProposal.Entity,
                proposal.Id,
                before,
                after
            );
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new ReplaceProposalOutcome(ChangeResult.Done, after);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
