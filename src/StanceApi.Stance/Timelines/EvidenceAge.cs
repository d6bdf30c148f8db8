namespace StanceApi.Stance.Timelines;

/// <summary>How much of a piece of evidence is left on a day.</summary>
internal static class EvidenceAge
{
    /// <summary>
    /// Halves with each half-life. An interval is the mean over its days, of which those after
    /// <paramref name="asOf"/> count nothing. An undated statement counts from the day on which it was
    /// known, as if it had been a half-life old then.
    /// </summary>
    public static double Remaining(StanceEvidence evidence, DateOnly asOf, double halfLifeDays)
    {
        if (evidence.Days is not { } days)
        {
            return evidence.KnownBy > asOf
                ? 0
                : 0.5 * Decay(asOf.DayNumber - evidence.KnownBy.DayNumber, halfLifeDays);
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

    private static double Decay(int days, double halfLifeDays) => Math.Pow(2, -days / halfLifeDays);
}
