namespace StanceApi.Text.Dates;

/// <summary>Days that may not exist.</summary>
internal static class CalendarDay
{
    public static DateOnly? Of(int year, int month, int day) =>
        IsMonth(year, month) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public static bool IsMonth(int year, int month) => IsYear(year) && month is >= 1 and <= 12;

    public static bool IsYear(int year) => year is >= 1000 and <= 2999;

    /// <summary>The Monday on or before a day.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
