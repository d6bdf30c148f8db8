using StanceApi.Models;
using StanceApi.Store.Proposals;

namespace StanceApi.Proposals;

/// <summary>Scores the stored statements against a proposal as it is worded now. May be broken off and taken up again.</summary>
public sealed class ProposalScoring(FindUnscoredStatements find, SaveScores save, IScorers scorers)
{
    private const int BatchSize = 500;

    public Task<int> LeftAsync(StoredProposal proposal, CancellationToken ct) =>
        find.CountAsync(proposal, ct);

    /// <summary>Returns when nothing is left, or when the proposal was changed or deleted meanwhile.</summary>
    public async Task RunAsync(StoredProposal proposal, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var scorer = await scorers.ActiveAsync(ct);
        while (true)
        {
            var batch = await find.RunAsync(proposal, BatchSize, ct);
            if (batch.IsEmpty)
            {
                return;
            }
            var scores = scorer.Score([.. batch.Select(s => s.ToScore)], proposal.Proposal);
            var scored = batch.Zip(scores, (s, score) => new ScoredStatement(s.Id, score));
            if (!await save.RunAsync(proposal, scorer.ModelVersion, [.. scored], ct))
            {
                return;
            }
        }
    }
}
