using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Proposals;

/// <summary>Proposals in the order of their ids.</summary>
public sealed class ListProposals(StanceDb db)
{
    public async Task<Page<StoredProposal>> RunAsync(
        int limit,
        NameCursor? after,
        CancellationToken cancellationToken
    )
    {
        var proposals = db.Proposals.AsNoTracking();
        if (after is not null)
        {
            proposals = proposals.Where(p => p.Id.CompareTo(after.Id) > 0);
        }

        var rows = await proposals
            .OrderBy(p => p.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page.Of(rows.ConvertAll(ProposalMapping.ToStored), limit, p => new NameCursor(p.Id));
    }

    /// <summary>All of them: what each new article is scored against.</summary>
    public async Task<ImmutableArray<StoredProposal>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .Proposals.AsNoTracking()
            .OrderBy(p => p.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(ProposalMapping.ToStored)];
    }
}
