namespace StanceApi.Text.Dates;

/// <summary>Counts a date expression against the day of publication. What is not written lies in the past.</summary>
internal static class DateResolver
{
    public static SaidOn Resolve(DatePattern pattern, DateParts parts, DateOnly? published)
    {
        var value = pattern.Values.IsEmpty ? 0 : pattern.Values[0];
        return (pattern.Kind, published) switch
        {
            (DateKind.Date, _) when parts.Year is { } year => Day(
                year,
                parts.Month!.Value,
                parts.Day!.Value,
                DateBasis.Explicit
            ),
            (DateKind.Month, _) when parts.Year is { } year => SaidOn.Month(
                year,
                parts.Month!.Value,
                DateBasis.Explicit
            ),
            (DateKind.Year, _) => SaidOn.Year(parts.Year!.Value, DateBasis.Explicit),
            (_, null) => SaidOn.Unknown,
            (DateKind.Date, { } day) => LatestDay(parts.Month!.Value, parts.Day!.Value, day),
            (DateKind.Month, { } day) => LatestMonth(parts.Month!.Value, day),
            (DateKind.Range, { } day) => Range(parts, day),
            (DateKind.Day, { } day) => LatestDayOfMonth(parts.Day!.Value, day),
            (DateKind.DayOfMonth, { } day) => DayOfMonth(day.AddMonths(value), parts.Day!.Value),
            (DateKind.Weekday, { } day) => SaidOn.Day(
                day.AddDays(-((Weekday(day) - value + 7) % 7)),
                DateBasis.Relative
            ),
            (DateKind.WeekdayOfWeek, { } day) => SaidOn.Day(
                Monday(day).AddDays(7 * value + pattern.Values[1] - 1),
                DateBasis.Relative
            ),
            (DateKind.Days, { } day) => SaidOn.Day(day.AddDays(value), DateBasis.Relative),
            (DateKind.DaysAgo, { } day) => SaidOn.Day(
                day.AddDays(-parts.Number!.Value),
                DateBasis.Relative
            ),
            (DateKind.Weeks, { } day) => Week(Monday(day).AddDays(7 * value)),
            (DateKind.WeeksAgo, { } day) => Week(Monday(day).AddDays(-7 * parts.Number!.Value)),
            (DateKind.Weekend, { } day) => SaidOn.Interval(
                Monday(day).AddDays(7 * value + 5),
                Monday(day).AddDays(7 * value + 6),
                DateBasis.Relative
            ),
            (DateKind.Months, { } day) => Month(day.AddMonths(value)),
            (DateKind.MonthsAgo, { } day) => Month(day.AddMonths(-parts.Number!.Value)),
            (DateKind.Years, { } day) => SaidOn.Year(day.Year + value, DateBasis.Relative),
            (DateKind.YearsAgo, { } day) => SaidOn.Year(
                day.Year - parts.Number!.Value,
                DateBasis.Relative
            ),
            (DateKind.DateOfYear, { } day) => Day(
                day.Year + value,
                parts.Month!.Value,
                parts.Day!.Value,
                DateBasis.Relative
            ),
            (DateKind.MonthOfYear, { } day) => SaidOn.Month(
                day.Year + value,
                parts.Month!.Value,
                DateBasis.Relative
            ),
            _ => SaidOn.Unknown,
        };
    }

    private static SaidOn LatestDay(int month, int day, DateOnly published)
    {
        var thisYear = Day(published.Year, month, day, DateBasis.Explicit);
        return thisYear.Date <= published.AddDays(1)
            ? thisYear
            : Day(published.Year - 1, month, day, DateBasis.Explicit);
    }

    private static SaidOn LatestMonth(int month, DateOnly published) =>
        SaidOn.Month(
            month <= published.Month ? published.Year : published.Year - 1,
            month,
            DateBasis.Explicit
        );

    private static SaidOn LatestDayOfMonth(int day, DateOnly published)
    {
        // A day's grace: the sender's clock may be west of the place where it was said.
        var thisMonth = DayOfMonth(published, day);
        return thisMonth.Date is { } date && date <= published.AddDays(1)
            ? thisMonth
            : DayOfMonth(published.AddMonths(-1), day);
    }

    private static SaidOn DayOfMonth(DateOnly month, int day) =>
        Day(month.Year, month.Month, day, DateBasis.Relative);

    private static SaidOn Range(DateParts parts, DateOnly published)
    {
        var last = (parts.Year, parts.Month) switch
        {
            ({ } year, { } month) => Day(year, month, parts.EndDay!.Value, DateBasis.Explicit),
            (null, { } month) => LatestDay(month, parts.EndDay!.Value, published),
            _ => LatestDayOfMonth(parts.EndDay!.Value, published),
        };
        return last.Date is { } end && parts.Day < end.Day
            ? SaidOn.Interval(
                new DateOnly(end.Year, end.Month, parts.Day!.Value),
                end,
                DateBasis.Explicit
            )
            : last;
    }

    private static SaidOn Day(int year, int month, int day, DateBasis basis) =>
        day <= DateTime.DaysInMonth(year, month)
            ? SaidOn.Day(new DateOnly(year, month, day), basis)
            : SaidOn.Unknown;

    private static SaidOn Month(DateOnly day) =>
        SaidOn.Month(day.Year, day.Month, DateBasis.Relative);

    private static SaidOn Week(DateOnly monday) =>
        SaidOn.Interval(monday, monday.AddDays(6), DateBasis.Relative);

    private static DateOnly Monday(DateOnly day) => day.AddDays(1 - Weekday(day));

    private static int Weekday(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
