using StanceApi.Text.Actors;

namespace StanceApi.Store.Entities;

internal sealed class ActorRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public string? LatinName { get; set; }
    public ActorType Type { get; set; }
    public string? Country { get; set; }

    /// <summary>Who made the row.</summary>
    public ActorOrigin Origin { get; init; }

    /// <summary>When a human last changed it; from then on neither the directory nor an article changes it.</summary>
    public DateTime? EditedAt { get; set; }

    /// <summary>The actor that this one turned out to be; null for an actor in its own right.</summary>
    public string? MergedIntoId { get; set; }
    public ActorRow? MergedInto { get; init; }
    public List<ActorNameRow> Names { get; init; } = [];
    public List<OfficeRow> Offices { get; init; } = [];
}
