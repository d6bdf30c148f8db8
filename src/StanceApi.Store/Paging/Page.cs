using System.Collections.Immutable;

namespace StanceApi.Store.Paging;

/// <summary>A part of a list.</summary>
/// <param name="Next">Where the next part begins; null at the end. Opaque, URL-safe.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);

internal static class Page
{
    /// <summary>Makes a page of rows that were read with one more than asked for.</summary>
    public static Page<T> Of<T, TCursor>(
        IReadOnlyList<T> rows,
        int limit,
        Func<T, TCursor> cursorOf
    )
        where TCursor : ICursor<TCursor> =>
        rows.Count > limit
            ? new([.. rows.Take(limit)], cursorOf(rows[limit - 1]).Encode())
            : new([.. rows], null);
}
