namespace StanceApi.Text.Dates;

/// <summary>A date as it is written, before it is counted from the publication.</summary>
internal abstract record DateExpression
{
    /// <summary>Parts of the calendar; null what is not written. With <paramref name="Ahead"/> the next such day is meant.</summary>
    public sealed record Calendar(int? Year, int? Month, int? Day, bool Ahead = false)
        : DateExpression;

    public sealed record DaysAway(int Days) : DateExpression;

    /// <param name="Day">1 is Monday.</param>
    /// <param name="InWeek">The week counted from the publication's; null: the latest such day.</param>
    public sealed record Weekday(int Day, int? InWeek, bool Ahead = false) : DateExpression;

    /// <summary>The first Tuesday in November; -1 counts from the end.</summary>
    /// <param name="Day">1 is Monday.</param>
    public sealed record CountedWeekday(int Ordinal, int Day, int Month, int? Year)
        : DateExpression;

    public sealed record Week(int Away) : DateExpression;

    /// <param name="Away">The week counted from the publication's; null: the latest weekend.</param>
    public sealed record Weekend(int? Away) : DateExpression;

    public sealed record MonthAway(int Away, int? Day) : DateExpression;

    /// <summary>The latest such month before the current one.</summary>
    public sealed record MonthBefore(int Month) : DateExpression;

    public sealed record YearAway(int Away, int? Month, int? Day) : DateExpression;

    /// <param name="Unit">Days, weeks, months or years.</param>
    public sealed record Ago(int Count, DateWord Unit) : DateExpression;

    public sealed record SameDay : DateExpression;

    public sealed record Vague : DateExpression;

    public sealed record Stretch(DateExpression First, DateExpression Last) : DateExpression;
}
