namespace StanceApi.Stance.Timelines;

/// <summary>How evidence is weighed.</summary>
/// <param name="HalfLifeDays">After so many days a statement counts half. Positive.</param>
/// <param name="PriorPerSide">Pseudo-evidence for each of favor, against and neutral; 0.5 is Jeffreys' prior.</param>
/// <param name="Credibility">Mass of the credible interval, between 0 and 1.</param>
/// <param name="ShiftBayesFactor">How many times likelier a change must be than no change before it is reported.</param>
public sealed record PositionOptions(
    double HalfLifeDays = 365,
    double PriorPerSide = 0.5,
    double Credibility = 0.9,
    double ShiftBayesFactor = 3
)
{
    public static PositionOptions Default { get; } = new();
}
