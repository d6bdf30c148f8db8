namespace StanceApi.Store.Rescoring;

/// <summary>What the audit log tells of a run.</summary>
internal sealed record RunRecord(
    RescorePhase Phase,
    string ModelVersion,
    bool DryRun,
    RescoreCause Cause,
    long Scored = 0,
    long Flipped = 0,
    long KeptHuman = 0
)
{
    public const string Entity = "rescore-run";
}
