using StanceApi.Text.Dates;

namespace StanceApi.Statements;

/// <summary>When it was said.</summary>
/// <param name="Date" example="2024-10-01">The day, or the first day of the month, year or interval; null when unknown.</param>
/// <param name="DateEnd">The last day of an interval ("last week"); null otherwise.</param>
/// <param name="Precision">How exact the date is.</param>
/// <param name="Basis">How it was found: written out, counted from another day, or taken from the publication.</param>
public sealed record SaidOnResponse(
    DateOnly? Date,
    DateOnly? DateEnd,
    DatePrecision Precision,
    DateBasis? Basis
)
{
    public static SaidOnResponse From(SaidOn on)
    {
        ArgumentNullException.ThrowIfNull(on);
        return new SaidOnResponse(on.Date, on.DateEnd, on.Precision, on.Basis);
    }
}
