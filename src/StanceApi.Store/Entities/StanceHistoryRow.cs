using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Entities;

/// <summary>
/// A stance that once held. The database writes it when the stance is changed, whoever does that, and refuses changes of
/// it. The stance that holds now is in <see cref="StanceRow"/> alone.
/// </summary>
internal sealed class StanceHistoryRow : IScoreColumns
{
    public long Id { get; init; }
    public long StatementId { get; init; }

    /// <summary>See <see cref="ScoreVersionRow"/>.</summary>
    public int VersionId { get; init; }
    public StanceLabel Label { get; init; }
    public DiplomaticAct Act { get; init; }
    public double Score { get; init; }
    public double Confidence { get; init; }
    public double ProbabilityFavor { get; init; }
    public double ProbabilityAgainst { get; init; }
    public double ProbabilityNeutral { get; init; }
    public double ProbabilityUnrelated { get; init; }

    /// <summary>See <see cref="Statements.EvidenceBytes"/>.</summary>
    public required byte[] Evidence { get; init; }
    public DateTime ScoredAt { get; init; }
}

/// <summary>What a stance was judged by, written once for all stances that were.</summary>
internal sealed class ScoreVersionRow
{
    public int Id { get; init; }
    public required string ProposalId { get; init; }
    public int ProposalRevision { get; init; }
    public required string ModelVersion { get; init; }
    public StanceSource Source { get; init; }
}

/// <summary>A speaker who was linked to another actor, or to none, before. Written by the database like the above.</summary>
internal sealed class SpeakerLinkRow
{
    public long Id { get; init; }
    public long StatementId { get; init; }
    public int Ordinal { get; init; }
    public string? FromActorId { get; init; }
    public string? ToActorId { get; init; }
}
