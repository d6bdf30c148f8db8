using StanceApi.Text.Actors;

namespace StanceApi.Store.Entities;

internal sealed class ActorRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public string? LatinName { get; set; }
    public ActorType Type { get; init; }
    public string? Country { get; set; }
    public List<ActorNameRow> Names { get; init; } = [];
    public List<OfficeRow> Offices { get; init; } = [];
}

/// <summary>A form of an actor's name.</summary>
internal sealed class ActorNameRow
{
    public required string ActorId { get; init; }
    public ActorRow? Actor { get; init; }

    /// <summary>The name folded: what spellings of one name have in common.</summary>
    public required string Key { get; init; }
    public required string Language { get; init; }
    public required string Text { get; init; }
}

/// <summary>An office as an article words it.</summary>
internal sealed class OfficeRow
{
    public required string ActorId { get; init; }
    public ActorRow? Actor { get; init; }
    public required string Title { get; init; }
    public required string Language { get; init; }
}
