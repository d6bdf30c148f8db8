using FastEndpoints;
using FluentValidation;
using StanceApi.Store.Paging;

namespace StanceApi.Paging;

/// <summary>A request for a part of a list.</summary>
public interface IPageRequest
{
    int? Limit { get; }

    string? Cursor { get; }
}

/// <summary>A part of a list.</summary>
public abstract record PageRequest : IPageRequest
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    /// <summary>How many items at most: 1 to 200, 50 unless given.</summary>
    /// <example>50</example>
    [QueryParam]
    public int? Limit { get; init; }

    /// <summary>The `nextCursor` of the page before; opaque.</summary>
    [QueryParam]
    public string? Cursor { get; init; }
}

public static class PageRequestExtensions
{
    public static int Take(this IPageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Limit ?? PageRequest.DefaultLimit;
    }

    /// <summary>Where the page begins; to be called on a request that has passed its rules.</summary>
    public static T? After<T>(this IPageRequest request)
        where T : class, ICursor<T>
    {
        ArgumentNullException.ThrowIfNull(request);
        return T.TryParse(request.Cursor, out var cursor) ? cursor : null;
    }
}

/// <summary>The rules of every list.</summary>
public sealed class PageRules<TCursor> : AbstractValidator<IPageRequest>
    where TCursor : class, ICursor<TCursor>
{
    public PageRules()
    {
        RuleFor(r => r.Limit)
            .InclusiveBetween(1, PageRequest.MaxLimit)
            .WithMessage($"The limit is a whole number from 1 to {PageRequest.MaxLimit}.");
        RuleFor(r => r.Cursor)
            .Must(c => c is null || TCursor.TryParse(c, out _))
            .WithMessage(
                "This is no cursor of this list. Send the nextCursor of the page before, or none for the first page."
            );
    }
}
