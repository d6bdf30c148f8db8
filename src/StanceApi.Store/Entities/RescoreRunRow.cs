using StanceApi.Stance.Scoring;
using StanceApi.Store.Rescoring;

namespace StanceApi.Store.Entities;

internal sealed class RescoreRunRow
{
    public long Id { get; init; }
    public long JobId { get; set; }
    public JobRow? Job { get; init; }

    /// <summary>Null for all that there were.</summary>
    public string? ProposalId { get; init; }
    public required List<string> Proposals { get; init; }

    /// <summary>Their revisions when it was queued. What is worded otherwise at its end may have been scored by both.</summary>
    public required List<int> Revisions { get; set; }
    public required string ModelVersion { get; init; }
    public bool DryRun { get; init; }
    public RescoreCause Cause { get; init; }
    public RescorePhase Phase { get; set; }

    public long Scored { get; set; }
    public long Skipped { get; set; }
    public long Flipped { get; set; }
    public long KeptHuman { get; set; }

    /// <summary>The last change of who a speaker is, when it finished: later ones are the next run's.</summary>
    public long LinkMark { get; set; }
    public DateTime CreatedAt { get; init; }

    /// <summary>The event in the audit log that it follows from.</summary>
    public long CauseId { get; init; }

    /// <summary>When nothing was left to do; null for one that is under way, failed or was cancelled.</summary>
    public DateTime? FinishedAt { get; set; }
}

/// <summary>A stance that a run changed, or would change: another label, or a score that moved.</summary>
internal sealed class RescoreChangeRow
{
    public long RunId { get; init; }
    public required string ProposalId { get; init; }
    public long StatementId { get; init; }
    public RescoreChangeCause Cause { get; init; }

    /// <summary>Null where there was no stance.</summary>
    public StanceLabel? FromLabel { get; init; }
    public double? FromScore { get; init; }
    public double? FromConfidence { get; init; }

    /// <summary>What judged before; empty where nothing did.</summary>
    public required string FromModel { get; init; }
    public bool FromHuman { get; init; }
    public StanceLabel ToLabel { get; init; }
    public double ToScore { get; init; }
    public double ToConfidence { get; init; }

    /// <summary>How far the score moved, 0 to 2.</summary>
    public double Move { get; init; }
    public bool IsFlip { get; init; }
}

/// <summary>What a dry run found, until it is promoted or dropped.</summary>
internal sealed class DryScoreRow : IScoreColumns
{
    public long RunId { get; init; }
    public long StatementId { get; init; }
    public required string ProposalId { get; init; }
    public int ProposalRevision { get; init; }
    public required string ModelVersion { get; init; }
    public StanceLabel Label { get; init; }
    public DiplomaticAct Act { get; init; }
    public double Score { get; init; }
    public double Confidence { get; init; }
    public double ProbabilityFavor { get; init; }
    public double ProbabilityAgainst { get; init; }
    public double ProbabilityNeutral { get; init; }
    public double ProbabilityUnrelated { get; init; }
    public required byte[] Evidence { get; init; }
}

/// <summary>A position that is another after a run, or would be.</summary>
internal sealed class RescorePositionRow
{
    public long RunId { get; init; }
    public required string ProposalId { get; init; }
    public required string ActorId { get; init; }
    public RescoreChangeCause Cause { get; init; }
    public StanceLabel? FromLabel { get; init; }
    public double? FromScore { get; init; }
    public StanceLabel? ToLabel { get; init; }
    public double? ToScore { get; init; }
    public double Move { get; init; }

    /// <summary>JSON: the shifts that came and went.</summary>
    public required string Shifts { get; init; }
}

/// <summary>What all stances toward a proposal are known to be judged by: nothing needs to be looked for there.</summary>
internal sealed class RescoredProposalRow
{
    public required string ProposalId { get; init; }
    public int ProposalRevision { get; set; }
    public required string ModelVersion { get; set; }
}
