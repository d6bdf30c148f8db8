using StanceApi.Problems;
using StanceApi.Store.Proposals;

namespace StanceApi.Proposals;

/// <summary>Finds stored proposals, and what may have been meant where there is none.</summary>
public sealed class ProposalLookup(FindProposal find, ListProposals list)
{
    public Task<StoredProposal?> FindAsync(string id, CancellationToken ct) =>
        find.RunAsync(id, ct);

    public async Task<Problem> UnknownAsync(string id, CancellationToken ct)
    {
        var ids = (await list.AllAsync(ct)).Select(p => p.Id);
        return Unknown(id, [.. Similarity.Nearest(id, ids)]);
    }

    public static Problem Unknown(string id, IReadOnlyList<string> similar)
    {
        ArgumentNullException.ThrowIfNull(similar);
        var hint =
            similar.Count > 0
                ? $"did you mean {string.Join(" or ", similar)}?"
                : "GET /api/v1/proposals lists those there are.";
        return new Problem(ProblemKinds.UnknownProposal, $"No proposal has the id '{id}': {hint}")
        {
            DidYouMean = similar.Count > 0 ? similar : null,
        };
    }
}
