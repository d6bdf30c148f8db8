namespace StanceApi.Text.Dates;

/// <summary>How a date expression is counted; the names that dates.tsv uses.</summary>
internal enum DateKind
{
    /// <summary>Looks like a date and fixes none.</summary>
    None,
    Date,
    Month,
    Year,
    Day,
    Range,
    Weekday,
    Days,
    Weeks,
    Weekend,
    Months,
    Years,
    DaysAgo,
    WeeksAgo,
    MonthsAgo,
    YearsAgo,
    DateOfYear,
    MonthOfYear,
    DayOfMonth,
    WeekdayOfWeek,

    /// <summary>The day that was named before.</summary>
    Same,

    /// <summary>What follows a date says that it lies before it.</summary>
    Before,
}
