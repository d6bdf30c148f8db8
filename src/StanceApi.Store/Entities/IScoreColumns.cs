using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Entities;

/// <summary>The columns of a score, wherever one is kept.</summary>
internal interface IScoreColumns
{
    StanceLabel Label { get; }
    double Score { get; }
    double Confidence { get; }
    double ProbabilityFavor { get; }
    double ProbabilityAgainst { get; }
    double ProbabilityNeutral { get; }
    double ProbabilityUnrelated { get; }
    DiplomaticAct Act { get; }
}
