using System.Collections.Immutable;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Statements;

/// <summary>Between a score and the columns that keep it.</summary>
internal static class ScoreColumns
{
    public static StanceScore ToScore(this IScoreColumns row, ImmutableArray<Evidence> evidence) =>
        new(
            row.Label,
            row.Score,
            row.Confidence,
            new StanceProbabilities(
                row.ProbabilityFavor,
                row.ProbabilityAgainst,
                row.ProbabilityNeutral,
                row.ProbabilityUnrelated
            ),
            row.Act,
            evidence
        );

    public static void Write(this StanceRow row, StanceScore score)
    {
        row.Label = score.Label;
        row.Score = score.Score;
        row.Confidence = score.Confidence;
        row.ProbabilityFavor = score.Probabilities.Favor;
        row.ProbabilityAgainst = score.Probabilities.Against;
        row.ProbabilityNeutral = score.Probabilities.Neutral;
        row.ProbabilityUnrelated = score.Probabilities.Unrelated;
        row.Act = score.Act;
        row.Evidence = EvidenceBytes.Encode(score.Evidence);
    }
}
