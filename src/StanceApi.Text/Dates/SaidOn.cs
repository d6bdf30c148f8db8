namespace StanceApi.Text.Dates;

public enum DatePrecision
{
    Unknown,
    Day,
    Month,
    Year,
}

/// <summary>How a date was found: written out, counted from another day, or inferred from the publication.</summary>
public enum DateBasis
{
    Explicit,
    Relative,
    Published,
}

/// <summary>When a statement was made.</summary>
/// <param name="Date">The day, or the first day of the month, year or interval; null when unknown.</param>
/// <param name="DateEnd">The last day of an interval ("last week"); null for a day, a month or a year.</param>
/// <param name="Precision"><see cref="DatePrecision.Day"/> for a day and for the two ends of an interval.</param>
/// <param name="Basis">Null when unknown.</param>
public sealed record SaidOn(
    DateOnly? Date,
    DateOnly? DateEnd,
    DatePrecision Precision,
    DateBasis? Basis
)
{
    public static SaidOn Unknown { get; } = new(null, null, DatePrecision.Unknown, null);

    public static SaidOn Day(DateOnly day, DateBasis basis) =>
        new(day, null, DatePrecision.Day, basis);

    public static SaidOn Interval(DateOnly first, DateOnly last, DateBasis basis) =>
        new(first, last, DatePrecision.Day, basis);

    public static SaidOn Month(int year, int month, DateBasis basis) =>
        new(new DateOnly(year, month, 1), null, DatePrecision.Month, basis);

    public static SaidOn Year(int year, DateBasis basis) =>
        new(new DateOnly(year, 1, 1), null, DatePrecision.Year, basis);
}
