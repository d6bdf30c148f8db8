using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Stance.Scoring;

public enum StanceLabel
{
    Favor,
    Against,
    Neutral,
    Unrelated,
}

public enum DiplomaticAct
{
    Endorse,
    ConditionalSupport,
    Study,
    Defer,
    Distance,
    Reject,
    Other,
}

/// <summary>The four probabilities sum to 1.</summary>
public sealed record StanceProbabilities(
    double Favor,
    double Against,
    double Neutral,
    double Unrelated
);

/// <summary>Words that moved the score, with their signed share; negative is against.</summary>
/// <param name="Span">Offsets into the statement's own text.</param>
public sealed record Evidence(TextSpan Span, double Weight);

/// <summary>The stance of one statement toward one proposal.</summary>
/// <param name="Score">In [-1, 1], negative against; 0 for unrelated.</param>
/// <param name="Confidence">In [0, 1].</param>
public sealed record StanceScore(
    StanceLabel Label,
    double Score,
    double Confidence,
    StanceProbabilities Probabilities,
    DiplomaticAct Act,
    ImmutableArray<Evidence> Evidence
)
{
    /// <summary>The model that judged, where it is not the scorer's own: a scorer may have to leave a statement to another.</summary>
    public string? ModelVersion { get; init; }
}
