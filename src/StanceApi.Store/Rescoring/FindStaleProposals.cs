using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Rescoring;

/// <summary>Finds what is to be re-scored without looking at a single stance.</summary>
public sealed class FindStaleProposals(StanceDb db)
{
    /// <summary>The proposals whose stances are not known to be all judged by this model and the present wording.</summary>
    public async Task<ImmutableArray<string>> RunAsync(
        string modelVersion,
        CancellationToken cancellationToken
    ) =>
        [
            .. await db
                .Proposals.Where(p =>
                    !db.RescoredProposals.Any(r =>
                        r.ProposalId == p.Id
                        && r.ProposalRevision == p.Revision
                        && r.ModelVersion == modelVersion
                    )
                )
                .OrderBy(p => p.Id)
                .Select(p => p.Id)
                .ToListAsync(cancellationToken),
        ];
}
