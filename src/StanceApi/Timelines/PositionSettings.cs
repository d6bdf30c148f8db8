using StanceApi.Stance.Timelines;

namespace StanceApi.Timelines;

/// <summary>How evidence is weighed, as configured.</summary>
public static class PositionSettings
{
    public const string HalfLifeKey = "Positions:HalfLifeDays";

    /// <exception cref="InvalidOperationException">The half-life is no number of days.</exception>
    public static PositionOptions Read(IConfiguration configuration)
    {
        var days = configuration.GetValue(HalfLifeKey, PositionOptions.Default.HalfLifeDays);
        return days is >= 1 and <= 1_000_000
            ? PositionOptions.Default with
            {
                HalfLifeDays = days,
            }
            : throw new InvalidOperationException(
                $"{HalfLifeKey} is {days}; it is a number of days, 1 or more."
            );
    }
}
