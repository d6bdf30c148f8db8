using StanceApi.Text.Actors;

namespace StanceApi.Store.Entities;

/// <summary>A form of an actor's name.</summary>
internal sealed class ActorNameRow
{
    public required string ActorId { get; init; }
    public ActorRow? Actor { get; init; }

    /// <summary>The name folded: what spellings of one name have in common.</summary>
    public required string Key { get; init; }

    /// <summary>A shorter form that may stand for the name, folded: a person’s family name, a body’s name after its country’s code; null for none.</summary>
    public string? ShortKey { get; init; }
    public required string Language { get; init; }
    public required string Text { get; init; }
    public ActorOrigin Origin { get; init; }

    /// <summary>The merged actor whose it is; null for the actor's own.</summary>
    public string? MergedFromId { get; init; }
}
