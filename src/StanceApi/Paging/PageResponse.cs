using StanceApi.Store.Paging;

namespace StanceApi.Paging;

/// <summary>A part of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="NextCursor">Send it as `cursor` for the next page; null on the last one.</param>
public sealed record PageResponse<T>(IReadOnlyList<T> Items, string? NextCursor);

public static class PageResponse
{
    public static PageResponse<TTo> From<TFrom, TTo>(Page<TFrom> page, Func<TFrom, TTo> map)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new PageResponse<TTo>([.. page.Items.Select(map)], page.Next);
    }
}
