using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Actors;

/// <summary>A person, institution, government or group that said something.</summary>
/// <param name="Names">Every known form of the name, by language; in each, the usual one first.</param>
/// <param name="Offices">The latest first; those that only articles give, without days, last.</param>
/// <param name="MergedInto">Id of the actor that this one turned out to be; null for an actor in its own right.</param>
public sealed record StoredActor(
    string Id,
    string Name,
    string? LatinName,
    ActorType Type,
    string? Country,
    ActorOrigin Origin,
    ImmutableArray<ActorName> Names,
    ImmutableArray<StoredOffice> Offices,
    string? MergedInto
)
{
    /// <summary>For entity tags.</summary>
    [JsonIgnore]
    public string Version => ContentHash.VersionOf(this);
}

/// <param name="Titles">In as many languages as are known.</param>
/// <param name="Country">The country whose office it is; null for an international organisation.</param>
/// <param name="From">The first day on which it can have been held; null where unknown.</param>
/// <param name="To">The last day on which it can have been held; null where unknown or still held.</param>
/// <param name="Precision">How exact the days are; the coarser one of the two.</param>
/// <param name="Source">Where it can be checked, or what it was taken from.</param>
public sealed record StoredOffice(
    ImmutableArray<ActorName> Titles,
    string? Organisation,
    string? Country,
    DateOnly? From,
    DateOnly? To,
    DatePrecision Precision,
    string? Source
);

/// <summary>An actor in short.</summary>
public sealed record ActorSummary(string Id, string Name, string? LatinName, string? Country);
