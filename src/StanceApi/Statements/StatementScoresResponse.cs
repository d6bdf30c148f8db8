using StanceApi.Store.Statements;

namespace StanceApi.Statements;

/// <summary>Every stance that a statement ever had.</summary>
/// <param name="Items">By proposal, the last first.</param>
public sealed record StatementScoresResponse(IReadOnlyList<PastScoreResponse> Items);

/// <summary>A stance that holds for a statement, or held.</summary>
/// <param name="ProposalRevision" example="2">By which wording of the proposal it was judged: 1 at first, then one more with each change.</param>
/// <param name="ReplacedAt">When another one came in its place; null for the one that holds.</param>
/// <param name="Stance">As it was.</param>
public sealed record PastScoreResponse(
    int ProposalRevision,
    DateTimeOffset? ReplacedAt,
    StanceResponse Stance
)
{
    public static PastScoreResponse From(StoredScore score, int start)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new PastScoreResponse(
            score.ProposalRevision,
            score.ReplacedAt,
            StanceResponse.From(
                score.ProposalId,
                score.Score,
                start,
                score.ModelVersion,
                score.ScoredAt,
                score.Source
            )
        );
    }
}
