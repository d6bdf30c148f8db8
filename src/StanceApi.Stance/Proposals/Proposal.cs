using System.Collections.Immutable;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Proposals;

/// <summary>A text in a language; a null language means that the user did not say.</summary>
public sealed record LocalizedText(string Text, string? Language);

/// <summary>A statement that the user labelled to show what a stance on the proposal looks like.</summary>
public sealed record ProposalExample(string Text, StanceLabel Label);

/// <summary>What statements are judged against; defined by a user, never seen in training.</summary>
/// <param name="Names">At least one.</param>
/// <param name="Description">What it is and what its parts are; decides what "favor" means.</param>
public sealed record Proposal(
    string Id,
    ImmutableArray<LocalizedText> Names,
    ImmutableArray<LocalizedText> Aliases,
    string? Description,
    ImmutableArray<ProposalExample> Examples
);
