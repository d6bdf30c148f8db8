using FastEndpoints;
using FluentValidation;
using StanceApi.Paging;
using StanceApi.Rules;
using StanceApi.Store.Paging;
using StanceApi.Store.Timelines;

namespace StanceApi.Shifts;

/// <summary>Whose shifts are wanted, and on what; all unless said.</summary>
public abstract record ShiftsRequest : PageRequest
{
    /// <summary>Id of a proposal.</summary>
    /// <example>asian-nato</example>
    [QueryParam]
    public string? Proposal { get; init; }

    /// <summary>Id of an actor.</summary>
    /// <example>shigeru-ishiba</example>
    [QueryParam]
    public string? Actor { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the actors' country.</summary>
    /// <example>JPN</example>
    [QueryParam]
    public string? Country { get; init; }

    public EvidenceFilter ToFilter() => new(Actor, Country?.ToUpperInvariant());
}

public enum ShiftFormat
{
    Json,
    Atom,
}

/// <summary>Which shifts are wanted, and in which format.</summary>
public sealed record ListShiftsRequest : ShiftsRequest
{
    /// <summary>As a list or as an Atom feed; also by `Accept: application/atom+xml`.</summary>
    [QueryParam]
    public ShiftFormat? Format { get; init; }
}

/// <summary>Which shifts are wanted in the feed.</summary>
public sealed record ShiftFeedRequest : ShiftsRequest;

public sealed class ShiftsRules : AbstractValidator<ShiftsRequest>
{
    public ShiftsRules()
    {
        Include(new PageRules<ShiftCursor>());
        RuleFor(r => r.Country).CountryCode();
    }
}

public sealed class ListShiftsRules : Validator<ListShiftsRequest>
{
    public ListShiftsRules() => Include(new ShiftsRules());
}

public sealed class ShiftFeedRules : Validator<ShiftFeedRequest>
{
    public ShiftFeedRules() => Include(new ShiftsRules());
}
