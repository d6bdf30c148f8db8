using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Proposals;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Proposals;

/// <summary>Stores a new proposal. The statements are scored against it afterwards: see <see cref="Rescoring.StartRun"/>.</summary>
public sealed class CreateProposal(StanceDb db, IdSource ids, TimeProvider time)
{
    internal const string Entity = "proposal";

    /// <summary>Null when the id is taken; nothing is changed then.</summary>
    public async Task<StoredProposal?> RunAsync(
        Proposal proposal,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(proposal);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Proposals.AnyAsync(p => p.Id == proposal.Id, cancellationToken))
        {
            return null;
        }

        var row = new ProposalRow
        {
            Id = proposal.Id,
            CreatedAt = time.GetUtcNow().UtcDateTime,
            Revision = 1,
        };
        ProposalMapping.Write(row, proposal);
        db.Proposals.Add(row);
        var stored = ProposalMapping.ToStored(row);
        new AuditLog(db, ids, time, author).Add(
            AuditAction.Create,
            Entity,
            proposal.Id,
            null,
            stored
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return stored;
    }
}
