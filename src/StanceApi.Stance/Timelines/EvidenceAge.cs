namespace StanceApi.Stance.Timelines;

/// <summary>How much of a piece of evidence there is on a day, and how much of that its age has left.</summary>
internal static class EvidenceAge
{
    // What is that old weighs nothing beside anything newer, but alone it is still the last that is known.
    private const double Least = 1e-200;

    /// <summary>
    /// 1 once it was said, 0 before; of an interval the share of its days that have come. An undated statement is there
    /// from the day on which it was known.
    /// </summary>
    public static double Known(StanceEvidence evidence, DateOnly asOf)
    {
        if (evidence.Days is not { } days)
        {
            return evidence.KnownBy > asOf ? 0 : 1;
        }

        return (double)days.Overlap(new DayRange(DateOnly.MinValue, asOf)) / days.Length;
    }

    /// <summary>
    /// At most <see cref="Known"/>; halves with each half-life. An interval is the mean over its days. An undated
    /// statement counts as if it had been a half-life old when it was known.
    /// </summary>
    public static double Remaining(StanceEvidence evidence, DateOnly asOf, double halfLifeDays)
    {
        if (evidence.Days is not { } days)
        {
            return evidence.KnownBy > asOf
                ? 0
                : Decay(asOf.DayNumber - evidence.KnownBy.DayNumber + halfLifeDays, halfLifeDays);
        }

        if (days.First > asOf)
        {
            return 0;
        }

        var youngest = Math.Max(0, asOf.DayNumber - days.Last.DayNumber);
        var counted = asOf.DayNumber - days.First.DayNumber - youngest + 1;
        var daily = Decay(1, halfLifeDays);
        var sum = (1 - Math.Pow(daily, counted)) / (1 - daily);
        return Decay(youngest, halfLifeDays) * sum / days.Length;
    }

    private static double Decay(double days, double halfLifeDays) =>
        Math.Max(Least, Math.Pow(2, -days / halfLifeDays));
}
