using StanceApi.Models;
using StanceApi.Store.Proposals;
using StanceApi.Store.Statements;

namespace StanceApi.Corrections;

/// <summary>
/// Scores a single statement anew where its words changed. It comes after the correction was stored: broken off in
/// between, the stances are stale, and the next run finds them.
/// </summary>
public sealed class StatementScoring(
    IScorers scorers,
    ListProposals proposals,
    FindUnscoredStatements unscored,
    FindStatement find,
    SaveScores save
)
{
    /// <returns>The statement as it is then.</returns>
    public async Task<StoredStatement> RefreshAsync(StoredStatement statement, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var scored = false;
        foreach (var proposal in await proposals.AllAsync(ct))
        {
            if (await unscored.OneAsync(proposal, statement.Id, ct) is not { } stale)
            {
                continue;
            }
            var scorer = await scorers.ActiveAsync(ct);
            var scores = scorer.Score([stale.ToScore], proposal.Proposal);
            scored |= await save.RunAsync(
                proposal,
                scorer.ModelVersion,
                [new ScoredStatement(statement.Id, scores[0])],
                ct
            );
        }
        return scored ? await find.RunAsync(statement.Id, ct) ?? statement : statement;
    }
}
