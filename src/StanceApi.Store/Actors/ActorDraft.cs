using System.Collections.Immutable;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>What a user says about an actor. Null says nothing.</summary>
/// <param name="Id">Null lets the store give one.</param>
/// <param name="LatinName">Empty for none.</param>
/// <param name="Country">ISO 3166-1 alpha-3; empty for none.</param>
public sealed record ActorDraft(
    string? Id,
    string? Name,
    string? LatinName,
    ActorType? Type,
    string? Country,
    ImmutableArray<ActorName>? Names,
    ImmutableArray<Office>? Offices
);
