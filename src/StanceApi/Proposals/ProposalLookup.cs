using FastEndpoints;
using StanceApi.Problems;
using StanceApi.Store.Proposals;

namespace StanceApi.Proposals;

/// <summary>Finds stored proposals, and what may have been meant where there is none.</summary>
public sealed class ProposalLookup(FindProposal find, ListProposals list)
{
    /// <summary>The proposal; null where there is none, and then the request is answered with 404.</summary>
    public async Task<StoredProposal?> FindOrAnswerAsync(
        string id,
        IResponseSender sender,
        CancellationToken ct
    )
    {
        var (proposal, problem) = await FindOrExplainAsync(id, ct);
        if (problem is not null)
        {
            await sender.ProblemAsync(problem);
        }
        return proposal;
    }

    /// <summary>The proposal, or what is wrong: exactly one of the two.</summary>
    public async Task<(StoredProposal? Proposal, Problem? Problem)> FindOrExplainAsync(
        string id,
        CancellationToken ct
    )
    {
        if (await find.RunAsync(id, ct) is { } proposal)
        {
            return (proposal, null);
        }
        var ids = (await list.AllAsync(ct)).Select(p => p.Id);
        return (null, Unknown(id, [.. Similarity.Nearest(id, ids)]));
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
