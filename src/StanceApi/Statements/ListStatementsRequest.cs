using System.Text.Json.Serialization;
using FastEndpoints;
using FluentValidation;
using StanceApi.Paging;
using StanceApi.Store.Paging;

namespace StanceApi.Statements;

/// <summary>Which statements are wanted, in which order, and which part of them.</summary>
public sealed record ListStatementsRequest : StatementConditions, IPageRequest
{
    /// <summary>By how well the words of `q` fit, or the latest said first; by relevance where there is a `q`.</summary>
    [QueryParam]
    public StatementSort? Sort { get; init; }

    /// <summary>How many items at most: 1 to 200, 50 unless given.</summary>
    /// <example>50</example>
    [QueryParam]
    public int? Limit { get; init; }

    /// <summary>The `nextCursor` of the page before; opaque.</summary>
    [QueryParam]
    public string? Cursor { get; init; }

    public bool IsByRelevance() =>
        (Sort ?? (Q is null ? StatementSort.SaidOn : StatementSort.Relevance))
        is StatementSort.Relevance;
}

public enum StatementSort
{
    Relevance,

    [JsonStringEnumMemberName("saidOn")]
    SaidOn,
}

public sealed class ListStatementsRules : Validator<ListStatementsRequest>
{
    public ListStatementsRules()
    {
        Include(new StatementConditionsRules());
        Include(new PageRules<SearchCursor<SaidCursor>>());
        RuleFor(r => r.Sort)
            .Must((r, sort) => sort is not StatementSort.Relevance || r.Q is not null)
            .WithMessage("Only what is searched has a relevance; give q, or leave sort out.");
        RuleFor(r => r.Cursor)
            .Must(
                (r, _) =>
                    r.After<SearchCursor<SaidCursor>>() is not { } cursor
                    || cursor.Rank is not null == r.IsByRelevance()
            )
            .WithMessage(
                "This cursor is of another order; page on with the sort and q of the first page."
            );
    }
}
