using System.Runtime.InteropServices;
using StanceApi.Text.Dates;

namespace StanceApi.Stance.Timelines;

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The day, the interval, or all days of the month or year; null when unknown.</summary>
    public static DayRange? Of(SaidOn saidOn)
    {
        ArgumentNullException.ThrowIfNull(saidOn);
        if (saidOn.Date is not { } first)
        {
            return null;
        }

        return saidOn.Precision switch
        {
            DatePrecision.Month => new DayRange(
                new DateOnly(first.Year, first.Month, 1),
                new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month))
            ),
            DatePrecision.Year => new DayRange(
                new DateOnly(first.Year, 1, 1),
                new DateOnly(first.Year, 12, 31)
            ),
            _ => new DayRange(first, saidOn.DateEnd is { } last && last > first ? last : first),
        };
    }

    /// <summary>How many days the two have in common.</summary>
    public int Overlap(DayRange other) =>
        Math.Max(
            0,
            Math.Min(Last.DayNumber, other.Last.DayNumber)
                - Math.Max(First.DayNumber, other.First.DayNumber)
                + 1
        );
}
