using StanceApi.Stance.Proposals;

namespace StanceApi.Stance.Scoring;

/// <summary>One statement to be judged.</summary>
/// <param name="Context">The question it answers or the sentence before it; counts where there is no <paramref name="Place"/>.</param>
/// <param name="Place">Where it stands in its article; null outside one.</param>
/// <param name="Language">BCP 47 tag, or null to detect.</param>
public sealed record StatementToScore(
    string Text,
    string? Context,
    ArticlePlace? Place,
    string? Language
);

/// <summary>Judges statements against a proposal. Safe for concurrent use; the same input gives the same score.</summary>
public interface IStanceScorer
{
    /// <summary>Names the model and its build; stored with each score.</summary>
    string ModelVersion { get; }

    /// <summary>As many scores as statements, in their order.</summary>
    IReadOnlyList<StanceScore> Score(IReadOnlyList<StatementToScore> statements, Proposal proposal);
}
