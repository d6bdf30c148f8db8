using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Proposals;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Proposals;

/// <summary>Stores a new proposal. The statements are scored against it afterwards: see <see cref="Rescoring.StartRun"/>.</summary>
public sealed class CreateProposal(StanceDb db, TimeProvider time)
{
    /// <summary>Null when the id is taken; nothing is changed then.</summary>
    public async Task<StoredProposal?> RunAsync(
        Proposal proposal,
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
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.Entry(row).State = EntityState.Detached;
        return ProposalMapping.ToStored(row);
    }
}
