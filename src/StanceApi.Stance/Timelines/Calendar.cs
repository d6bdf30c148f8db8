namespace StanceApi.Stance.Timelines;

/// <summary>Calendar periods, in the days that statements are dated by.</summary>
internal static class Calendar
{
    /// <summary>The period that the day lies in. Weeks begin on Monday (ISO 8601).</summary>
    public static DayRange Period(DateOnly day, BucketSize size)
    {
        var first = size switch
        {
            BucketSize.Day => day,
            BucketSize.Week => Monday(day),
            BucketSize.Month => new DateOnly(day.Year, day.Month, 1),
            BucketSize.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
            _ => new DateOnly(day.Year, 1, 1),
        };
        return new DayRange(first, LastDay(first, size));
    }

    /// <summary>All periods that share a day with the range, in order.</summary>
    public static IEnumerable<DayRange> Periods(DayRange range, BucketSize size)
    {
        var period = Period(range.First, size);
        yield return period;
        while (period.Last < range.Last)
        {
            period = Period(period.Last.AddDays(1), size);
            yield return period;
        }
    }

    // 0001-01-01 is a Monday: day number 0.
    private static DateOnly Monday(DateOnly day) =>
        DateOnly.FromDayNumber(day.DayNumber - (day.DayNumber % 7));

    private static DateOnly LastDay(DateOnly first, BucketSize size)
    {
        // Counted in days from the calendar itself: adding a period would overflow at the end of year 9999.
        var months = size switch
        {
            BucketSize.Month => 1,
            BucketSize.Quarter => 3,
            BucketSize.Year => 12,
            _ => 0,
        };
        if (months == 0)
        {
            var days = size == BucketSize.Week ? 6 : 0;
            return DateOnly.FromDayNumber(
                Math.Min(first.DayNumber + days, DateOnly.MaxValue.DayNumber)
            );
        }

        var last = first.Month + months - 1;
        return new DateOnly(first.Year, last, DateTime.DaysInMonth(first.Year, last));
    }
}
