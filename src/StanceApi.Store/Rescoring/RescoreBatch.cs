using System.Collections.Immutable;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Jobs;
using StanceApi.Store.Proposals;

namespace StanceApi.Store.Rescoring;

/// <summary>Some articles of a run, with what is stale among their statements' stances.</summary>
/// <param name="JobPart">Where it belongs.</param>
/// <param name="Cursor">Once it is saved, the part is done with all articles up to here.</param>
/// <param name="Parts">Per proposal; those without anything stale are left out.</param>
/// <param name="Seen">So many stances were looked at.</param>
/// <param name="Skipped">So many are up to date.</param>
/// <param name="KeptHuman">So many are a human's.</param>
public sealed record RescoreBatch(
    JobPart JobPart,
    long Cursor,
    ImmutableArray<RescorePart> Parts,
    int Seen,
    int Skipped,
    int KeptHuman
);

/// <summary>What is to be scored against one proposal.</summary>
public sealed record RescorePart(StoredProposal Proposal, ImmutableArray<StaleStance> Stances)
{
    public IReadOnlyList<StatementToScore> ToScore => [.. Stances.Select(s => s.ToScore)];
}

/// <summary>A statement whose stance is to be judged anew; statements of one article follow each other.</summary>
public sealed class StaleStance
{
    internal StaleStance(long statementId, StatementToScore toScore, StanceBefore? before)
    {
        StatementId = statementId;
        ToScore = toScore;
        Before = before;
    }

    public StatementToScore ToScore { get; }

    internal long StatementId { get; }

    /// <summary>Null where it was never judged.</summary>
    internal StanceBefore? Before { get; }
}

/// <summary>The stance that holds, as far as a run needs it.</summary>
internal sealed record StanceBefore(
    long StatementId,
    string ProposalId,
    int ProposalRevision,
    string ModelVersion,
    StanceSource Source,
    StanceLabel Label,
    double Score,
    double Confidence,
    DateTime ScoredAt
);

/// <summary>A part with its scores, as many as stances.</summary>
public sealed record ScoredPart(
    RescorePart Part,
    string ModelVersion,
    IReadOnlyList<StanceScore> Scores
);
