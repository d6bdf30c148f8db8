using System.Collections.Immutable;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Entities;

/// <summary>An office with the days it was held on, or one as an article words it, without days.</summary>
internal sealed class OfficeRow
{
    public long Id { get; init; }
    public required string ActorId { get; init; }
    public ActorRow? Actor { get; init; }
    public ImmutableArray<ActorName> Titles { get; init; }

    /// <summary>The canonical office, the same in every language (foreign-minister); null where the word lists have none.</summary>
    public string? Kind { get; init; }
    public string? Organisation { get; init; }

    /// <summary>The country whose office it is, ISO 3166-1 alpha-3; null for an international organisation.</summary>
    public string? Country { get; init; }

    /// <summary>The first day on which it can have been held; null where unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it can have been held; null where unknown or still held.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How exact the days are; the coarser one of the two.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>Where it can be checked.</summary>
    public string? Source { get; init; }
    public ActorOrigin Origin { get; init; }

    /// <summary>The merged actor whose it is; null for the actor's own.</summary>
    public string? MergedFromId { get; init; }
}
