using System.Runtime.InteropServices;

namespace StanceApi.Text.Dates;

/// <summary>What a word does in a date; the kinds of <c>dates.tsv</c>, and what is read from digits.</summary>
internal enum DateWord
{
    None,
    Day,
    Weekday,
    WeekdayNote,
    Week,
    Weekend,
    Month,
    Year,
    WeekPrefix,

    /// <summary>first in the first Monday in May.</summary>
    Ordinal,
    YearPrefix,
    MonthName,
    Lead,
    Number,
    DaySuffix,
    MonthSuffix,
    YearSuffix,
    Days,
    Weeks,
    Months,
    Years,
    Ago,
    AgoLead,
    To,
    Era,
    Vague,
    SameDay,
    MonthPart,
    Future,
    Before,
    Since,
    Until,
    BeforeLead,
    SinceLead,
    UntilLead,
    Zone,
    Daytime,

    /// <summary>Year, month and day in one: 2024-10-02.</summary>
    FullDate,
}

/// <summary>A word or number of a date in the text.</summary>
/// <param name="Value">As the kind says; null where the list gives none.</param>
/// <param name="Offset">For a weekday or month name the week or year that a prefix fixed: -1 is the last one.</param>
/// <param name="Digits">Whether a number is written in digits.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateToken(
    DateWord Kind,
    int Start,
    int End,
    int? Value = null,
    int? Offset = null,
    bool Digits = false,
    DateOnly? Full = null
);
