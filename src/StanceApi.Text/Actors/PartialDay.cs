using System.Globalization;
using System.Runtime.InteropServices;
using StanceApi.Text.Dates;

namespace StanceApi.Text.Actors;

/// <summary>A day, month or year as lists write it (2024-10-01, 2024-10, 2024), with its first and last day.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PartialDay(DateOnly First, DateOnly Last, DatePrecision Precision)
{
    /// <summary>Null for an empty text.</summary>
    /// <exception cref="FormatException">It is neither empty nor a day, month or year.</exception>
    public static PartialDay? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return null;
        }

        return TryParse(text, out var day)
            ? day
            : throw new FormatException($"'{text}' is no day, month or year such as 2024-10-01.");
    }

    public static bool TryParse(string? text, out PartialDay day)
    {
        if (Exact(text, "yyyy-MM-dd", out var first))
        {
            day = new PartialDay(first, first, DatePrecision.Day);
        }
        else if (Exact(text, "yyyy-MM", out first))
        {
            day = new PartialDay(first, first.AddMonths(1).AddDays(-1), DatePrecision.Month);
        }
        else if (Exact(text, "yyyy", out first))
        {
            day = new PartialDay(first, first.AddYears(1).AddDays(-1), DatePrecision.Year);
        }
        else
        {
            day = default;
            return false;
        }

        return true;
    }

    private static bool Exact(string? text, string format, out DateOnly first) =>
        DateOnly.TryParseExact(
            text,
            format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out first
        );
}
