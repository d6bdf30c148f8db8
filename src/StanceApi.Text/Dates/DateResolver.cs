using static StanceApi.Text.Dates.DateExpression;

namespace StanceApi.Text.Dates;

/// <summary>
/// Counts a written date from the day of publication. What lacks a year, month or week means the latest one that is
/// not after the publication; one day more is allowed to dates, since the writer's day may have begun earlier.
/// </summary>
/// <param name="before">The last day or days named before a place.</param>
/// <param name="start">The place that "the same day" is looked for before, until the stretch names a day.</param>
internal sealed class DateResolver(
    DateOnly? published,
    Func<int, SaidOn?>? before = null,
    int start = 0
)
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    private SaidOn? _last;

    /// <summary>Null where there is no such date (30 February).</summary>
    public SaidOn? Resolve(DateExpression expression)
    {
        var found = expression switch
        {
            Calendar calendar => Resolve(calendar),
            Weekday weekday => Relative(day => Resolve(weekday, day)),
            CountedWeekday counted => Resolve(counted),
            DaysAway away => Relative(day => Day(day.AddDays(away.Days))),
            Week week => Relative(day =>
                WeekOf(CalendarDay.Monday(day).AddDays(7 * week.Away), day, week.Away)
            ),
            Weekend weekend => Relative(day => Resolve(weekend, day)),
            MonthAway month => Resolve(month),
            YearAway year => Resolve(year),
            MonthBefore month => Relative(day => Resolve(month, day)),
            Ago ago => Relative(day => Resolve(ago, day)),
            SameDay => (_last ??= before?.Invoke(start)) ?? SaidOn.Unknown,
            Stretch range => Resolve(range),
            _ => SaidOn.Unknown,
        };
        if (found is { Date: not null, Precision: DatePrecision.Day })
        {
            _last = found with { Basis = DateBasis.Relative };
        }

        return found;
    }

    private SaidOn Relative(Func<DateOnly, SaidOn> resolve) =>
        published is { } day ? resolve(day) : SaidOn.Unknown;

    private static SaidOn Day(DateOnly day) => SaidOn.Day(day, DateBasis.Relative);

    private SaidOn? Resolve(Calendar written)
    {
        switch (written)
        {
            case { Year: { } year, Month: { } month, Day: { } day }:
                return CalendarDay.Of(year, month, day) is { } full
                    ? SaidOn.Day(full, DateBasis.Explicit)
                    : null;
            case { Year: { } year, Month: { } month }:
                return CalendarDay.IsMonth(year, month)
                    ? SaidOn.Month(year, month, DateBasis.Explicit)
                    : null;
            case { Year: { } year }:
                return CalendarDay.IsYear(year) ? SaidOn.Year(year, DateBasis.Explicit) : null;
            case { Month: { } month, Day: { } day }:
                return DayOfYear(month, day, written.Ahead);
            case { Month: { } month }:
                return MonthOfYear(month, written.Ahead);
            case { Day: { } day }:
                return DayOfMonth(day, written.Ahead);
            default:
                return null;
        }
    }

    private SaidOn? DayOfYear(int month, int day, bool ahead)
    {
        const int leapYear = 2000;
        if (CalendarDay.Of(leapYear, month, day) is null)
        {
            return null;
        }

        if (published is not { } today)
        {
            return SaidOn.Unknown;
        }

        var latest = today.AddDays((int)OneDay.TotalDays);
        var years = ahead
            ? Enumerable.Range(today.Year, 9)
            : Enumerable.Range(0, 9).Select(back => latest.Year - back);
        return years
            .Select(year => CalendarDay.Of(year, month, day))
            .Where(date => ahead ? date >= today : date <= latest)
            .Select(date => SaidOn.Day(date!.Value, DateBasis.Explicit))
            .FirstOrDefault();
    }

    private SaidOn? MonthOfYear(int month, bool ahead)
    {
        if (month is < 1 or > 12)
        {
            return null;
        }

        if (published is not { } today)
        {
            return SaidOn.Unknown;
        }

        var year =
            ahead && month < today.Month ? today.Year + 1
            : !ahead && month > today.Month ? today.Year - 1
            : today.Year;
        return SaidOn.Month(year, month, DateBasis.Explicit);
    }

    private SaidOn? DayOfMonth(int day, bool ahead)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }

        if (published is not { } today)
        {
            return SaidOn.Unknown;
        }

        var latest = today.AddDays((int)OneDay.TotalDays);
        var first = ahead ? today : latest;
        return Enumerable
            .Range(0, 4)
            .Select(months =>
                new DateOnly(first.Year, first.Month, 1).AddMonths(ahead ? months : -months)
            )
            .Select(month => CalendarDay.Of(month.Year, month.Month, day))
            .Where(date => ahead ? date >= today : date <= latest)
            .Select(date => SaidOn.Day(date!.Value, DateBasis.Explicit))
            .FirstOrDefault();
    }

    private static SaidOn Resolve(Weekday weekday, DateOnly today)
    {
        var inThisWeek = CalendarDay.Monday(today).AddDays(weekday.Day - 1);
        if (weekday.InWeek is { } week)
        {
            return Day(inThisWeek.AddDays(7 * week));
        }

        var passed = inThisWeek <= today;
        return Day(
            weekday.Ahead
                ? inThisWeek.AddDays(inThisWeek < today ? 7 : 0)
                : inThisWeek.AddDays(passed ? 0 : -7)
        );
    }

    private SaidOn? Resolve(CountedWeekday counted)
    {
        if (counted.Year is { } year)
        {
            return Counted(counted, year) is { } day ? SaidOn.Day(day, DateBasis.Explicit) : null;
        }

        return published is { } today
            ? Enumerable
                .Range(0, 2)
                .Select(back => Counted(counted, today.Year - back))
                .Where(day => day <= today)
                .Select(day => SaidOn.Day(day!.Value, DateBasis.Explicit))
                .FirstOrDefault()
            : SaidOn.Unknown;
    }

    /// <summary>Null where the month has not so many.</summary>
    private static DateOnly? Counted(CountedWeekday counted, int year)
    {
        var days = Enumerable
            .Range(1, DateTime.DaysInMonth(year, counted.Month))
            .Select(day => new DateOnly(year, counted.Month, day))
            .Where(day => CalendarDay.Monday(day).AddDays(counted.Day - 1) == day)
            .ToList();
        return counted.Ordinal < 0 ? days[^1]
            : counted.Ordinal <= days.Count ? days[counted.Ordinal - 1]
            : null;
    }

    /// <summary>The current week is only as long as it has lasted.</summary>
    private static SaidOn WeekOf(DateOnly monday, DateOnly today, int away) =>
        SaidOn.Interval(monday, away == 0 ? today : monday.AddDays(6), DateBasis.Relative);

    private static SaidOn Resolve(Weekend weekend, DateOnly today)
    {
        var saturday = CalendarDay.Monday(today).AddDays(5);
        var first = weekend.Away is { } away
            ? saturday.AddDays(7 * away)
            : saturday.AddDays(saturday <= today ? 0 : -7);
        return SaidOn.Interval(first, first.AddDays(1), DateBasis.Relative);
    }

    private static SaidOn Resolve(MonthBefore written, DateOnly today) =>
        SaidOn.Month(
            written.Month < today.Month ? today.Year : today.Year - 1,
            written.Month,
            DateBasis.Relative
        );

    private SaidOn? Resolve(MonthAway written)
    {
        if (published is not { } today)
        {
            return SaidOn.Unknown;
        }

        var month = today.AddDays(1 - today.Day).AddMonths(written.Away);
        if (written.Day is not { } day)
        {
            return SaidOn.Month(month.Year, month.Month, DateBasis.Relative);
        }

        return CalendarDay.Of(month.Year, month.Month, day) is { } date
            ? SaidOn.Day(date, DateBasis.Relative)
            : null;
    }

    private SaidOn? Resolve(YearAway written)
    {
        if (published is not { } today)
        {
            return SaidOn.Unknown;
        }

        var found = Resolve(new Calendar(today.Year + written.Away, written.Month, written.Day));
        return found is null ? null : found with { Basis = DateBasis.Relative };
    }

    private static SaidOn Resolve(Ago ago, DateOnly today)
    {
        const int longest = 5000;
        var count = Math.Min(ago.Count, longest);
        switch (ago.Unit)
        {
            case DateWord.Weeks:
                var monday = CalendarDay.Monday(today).AddDays(-7 * count);
                return WeekOf(monday, today, -count);
            case DateWord.Months:
                var month = today.AddMonths(-count);
                return SaidOn.Month(month.Year, month.Month, DateBasis.Relative);
            case DateWord.Years:
                return count < today.Year
                    ? SaidOn.Year(today.Year - count, DateBasis.Relative)
                    : SaidOn.Unknown;
            default:
                return Day(today.AddDays(-count));
        }
    }

    private SaidOn? Resolve(Stretch range)
    {
        var first = Resolve(range.First);
        var last = Resolve(range.Last);
        if (first?.Date is not { } from || last?.Date is not { } to)
        {
            return first is null || last is null ? null : SaidOn.Unknown;
        }

        to = last.DateEnd ?? to;
        if (last.Precision is DatePrecision.Month)
        {
            to = to.AddMonths(1).AddDays(-1);
        }
        else if (last.Precision is DatePrecision.Year)
        {
            to = to.AddYears(1).AddDays(-1);
        }

        return from <= to ? SaidOn.Interval(from, to, first.Basis ?? DateBasis.Explicit) : first;
    }
}
