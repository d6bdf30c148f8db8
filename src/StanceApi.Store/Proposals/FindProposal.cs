using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Proposals;

public sealed class FindProposal(StanceDb db)
{
    /// <summary>Null when there is none.</summary>
    public async Task<StoredProposal?> RunAsync(string id, CancellationToken cancellationToken)
    {
        var row = await db
            .Proposals.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return row is null ? null : ProposalMapping.ToStored(row);
    }
}
