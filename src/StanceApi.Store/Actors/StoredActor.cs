using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>A person, institution, government or group that said something.</summary>
/// <param name="Names">Every form of the name that was met, with its language.</param>
/// <param name="Offices">Offices as articles word them.</param>
public sealed record StoredActor(
    string Id,
    string Name,
    string? LatinName,
    ActorType Type,
    string? Country,
    ImmutableArray<ActorName> Names,
    ImmutableArray<ActorOffice> Offices
)
{
    /// <summary>For entity tags.</summary>
    [JsonIgnore]
    public string Version => ContentHash.VersionOf(this);
}

public sealed record ActorName(string Text, string Language);

public sealed record ActorOffice(string Title, string Language);

/// <summary>An actor in short.</summary>
public sealed record ActorSummary(string Id, string Name, string? LatinName, string? Country);
