using System.Collections.Immutable;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>One labelled statement of <c>training-data/&lt;language&gt;/&lt;family&gt;.jsonl</c>.</summary>
/// <param name="Hard">What makes it hard to judge (<c>double-negation</c>); null for a plain statement.</param>
/// <param name="Pair">Shared with its minimal twin, which stays on the same side of every split.</param>
public sealed record TrainingRow(
    string Id,
    string Language,
    Proposal Proposal,
    string? Context,
    string Statement,
    StanceLabel Label,
    DiplomaticAct Act,
    string? Hard,
    string? Pair
)
{
    /// <summary>Where it stands in its article; null for a statement that stands alone.</summary>
    public ArticlePlace? Place { get; init; }

    public StatementToScore ToScore() => new(Statement, Context, Place, Language);
}

/// <summary>All labelled statements with their proposals, in a fixed order.</summary>
/// <param name="Rows">Statements that stand alone.</param>
/// <param name="InArticles">Statements inside short articles, each in its place.</param>
/// <param name="Hash">SHA-256 over the files' bytes, lower-case hexadecimal.</param>
public sealed record TrainingSet(
    ImmutableArray<TrainingRow> Rows,
    ImmutableArray<TrainingRow> InArticles,
    ImmutableArray<Proposal> Proposals,
    string Hash
);
