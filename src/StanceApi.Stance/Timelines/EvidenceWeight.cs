using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Timelines;

/// <summary>How much a stance counts as evidence.</summary>
public static class EvidenceWeight
{
    /// <summary>
    /// 0 to 1. For favor and against how much surer it is of its side than of the other: its score on that side, and no
    /// more than its confidence. For neutral its confidence.
    /// </summary>
    public static double Of(StanceLabel label, double score, double confidence) =>
        label switch
        {
            StanceLabel.Favor => Math.Clamp(score, 0, confidence),
            StanceLabel.Against => Math.Clamp(-score, 0, confidence),
            StanceLabel.Neutral => confidence,
            _ => 0,
        };
}
