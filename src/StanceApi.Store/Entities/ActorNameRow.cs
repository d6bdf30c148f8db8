using StanceApi.Text.Actors;

namespace StanceApi.Store.Entities;

/// <summary>A form of an actor's name.</summary>
internal sealed class ActorNameRow
{
    public required string ActorId { get; init; }
    public ActorRow? Actor { get; init; }

    /// <summary>The name folded: what spellings of one name have in common.</summary>
    public required string Key { get; init; }

    /// <summary>The family name folded, by which later mentions and titles go; null where the name has none apart.</summary>
    public string? FamilyKey { get; init; }
    public required string Language { get; init; }
    public required string Text { get; init; }
    public ActorOrigin Origin { get; init; }
}
