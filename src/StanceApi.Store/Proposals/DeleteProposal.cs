using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Proposals;

/// <summary>Deletes a proposal with all stances toward it.</summary>
public sealed class DeleteProposal(StanceDb db)
{
    /// <param name="expectedVersion">A <see cref="StoredProposal.Version"/>, or null to delete whatever is there.</param>
    public async Task<ChangeResult> RunAsync(
        string id,
        string? expectedVersion,
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

        await db.Proposals.Where(p => p.Id == id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ChangeResult.Done;
    }
}
