using System.Collections.Immutable;

namespace StanceApi.Text.Quotations;

/// <summary>Looks quotations up by place, in logarithmic time; they are in text order and do not overlap.</summary>
public static class QuotedSpans
{
    /// <summary>The index of the first quotation that begins at that place or behind it; their number where none does.</summary>
    public static int FirstFrom(this ImmutableArray<QuotedSpan> quotes, int at)
    {
        int low = 0,
            high = quotes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quotes[middle].Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
