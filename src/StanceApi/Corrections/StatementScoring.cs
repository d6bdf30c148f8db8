using StanceApi.Models;
using StanceApi.Store.Corrections;
using StanceApi.Store.Statements;

namespace StanceApi.Corrections;

/// <summary>
/// Scores a single statement anew where its words changed, or where a model's stance came back that is stale. It comes
/// after the correction was stored: broken off in between, the next run finds what is stale.
/// </summary>
public sealed class StatementScoring(IScorers scorers, RescoreStatement rescore, FindStatement find)
{
    /// <returns>The statement as it is then.</returns>
    public async Task<StoredStatement> RefreshAsync(StoredStatement statement, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var scorer = await scorers.ActiveAsync(ct);
        if (await rescore.FindAsync(statement.Id, scorer.ModelVersion, ct) is not { } stale)
        {
            return statement;
        }
        var scores = stale
            .Proposals.Select(p => scorer.Score([stale.ToScore], p.Proposal)[0])
            .ToList();
        await rescore.SaveAsync(statement.Id, stale, scores, scorer.ModelVersion, ct);
        return await find.RunAsync(statement.Id, ct) ?? statement;
    }
}
