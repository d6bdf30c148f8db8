using StanceApi.Stance.Scoring;
using StanceApi.Text.Dates;

namespace StanceApi.Stance.Timelines;

/// <summary>One statement as evidence for where somebody stands on a proposal.</summary>
/// <param name="KnownBy">The latest day on which it can have been said: when its article was published or fetched.</param>
/// <param name="Score">In [-1, 1], negative against.</param>
/// <param name="Weight">How much it counts when fresh, 0 to 1: see <see cref="EvidenceWeight"/>, times the confidence of the attribution.</param>
/// <param name="IndependenceKey">Statements with the same key are one piece of evidence; see <see cref="Independence.EvidenceGroups"/>.</param>
public sealed record StanceEvidence(
    string StatementId,
    SaidOn SaidOn,
    DateOnly KnownBy,
    StanceLabel Label,
    double Score,
    double Weight,
    string IndependenceKey
)
{
    /// <summary>A human set the stance.</summary>
    public bool ByHuman { get; init; }

    /// <summary>The model that judged, where no human did.</summary>
    public string ModelVersion { get; init; } = "";

    /// <summary>The days on which it may have been said; null when unknown.</summary>
    public DayRange? Days => DayRange.Of(SaidOn);

    /// <summary>Whether it can count for a position at all.</summary>
    public bool Counts => Label != StanceLabel.Unrelated && Weight > 0;
}
