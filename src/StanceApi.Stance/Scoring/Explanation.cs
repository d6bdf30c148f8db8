using System.Collections.Immutable;
using StanceApi.Stance.Proposals;
using StanceApi.Text.Documents;

namespace StanceApi.Stance.Scoring;

/// <summary>Tells why a statement got its score. Safe for concurrent use.</summary>
public interface IStanceExplainer
{
    /// <summary>Names the model that is explained.</summary>
    string ModelVersion { get; }

    Explanation Explain(StatementToScore statement, Proposal proposal);
}

/// <summary>Why a statement got its score, and what would change its label.</summary>
/// <param name="Score">With more evidence than a score alone has: it adds up to <see cref="StanceScore.Score"/> with <paramref name="Parts"/>.</param>
/// <param name="Parts">What moved the score beside the evidence; each at most once.</param>
/// <param name="Flip">Null where no small set of spans decides the label.</param>
public sealed record Explanation(
    StanceScore Score,
    ImmutableArray<ScorePart> Parts,
    LabelFlip? Flip
);

/// <summary>The smallest set of spans found whose removal changes the label.</summary>
/// <param name="Removed">Offsets into the statement's own text, in text order.</param>
/// <param name="Score">Of what remains.</param>
public sealed record LabelFlip(ImmutableArray<TextSpan> Removed, StanceScore Score);
