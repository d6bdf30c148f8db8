using System.Collections.Immutable;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Attribution;

/// <summary>One actor as the speaker of a quotation.</summary>
/// <param name="Mention">The words that stand for the speaker; null where the sentence has none.</param>
public sealed record AttributedActor(ActorProfile Actor, Mention? Mention);

/// <summary>Who said a quotation, and what says so.</summary>
public sealed record SpeakerAttribution(
    ImmutableArray<AttributedActor> Actors,
    AttributionBasis Basis
);
