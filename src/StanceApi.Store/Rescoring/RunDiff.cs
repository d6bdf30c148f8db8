using System.Collections.Immutable;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Actors;

namespace StanceApi.Store.Rescoring;

/// <summary>A statement whose stance a run changed, or would change.</summary>
/// <param name="FromLabel">Null where it was never judged.</param>
/// <param name="FromModel">What judged before; empty where nothing did.</param>
/// <param name="SaidFirst">The first day on which it can have been said; null when unknown.</param>
/// <param name="Move">How far the score moved, 0 to 2.</param>
public sealed record RunChange(
    string ProposalId,
    string StatementId,
    string ArticleId,
    RescoreChangeCause Cause,
    StanceLabel? FromLabel,
    double? FromScore,
    string FromModel,
    StanceLabel ToLabel,
    double ToScore,
    double Move,
    bool IsFlip,
    string Language,
    DateOnly? SaidFirst,
    string Text,
    ImmutableArray<ActorSummary> Actors
);

/// <summary>A position that is another after a run, or would be. Null labels and scores: nothing is known of it.</summary>
/// <param name="Cause">What moved it most.</param>
public sealed record RunPosition(
    string ProposalId,
    ActorSummary Actor,
    RescoreChangeCause Cause,
    StanceLabel? FromLabel,
    double? FromScore,
    StanceLabel? ToLabel,
    double? ToScore,
    double Move,
    ImmutableArray<RunShift> Shifts
);

/// <param name="Flipped">So many have another label.</param>
/// <param name="Moved">So many have the same label and another score.</param>
public sealed record RunCount<T>(T Of, int Flipped, int Moved);

public sealed record LabelChange(StanceLabel? From, StanceLabel To, int Count);

/// <summary>What a run changed, in numbers.</summary>
/// <param name="Actors">Those with the most changes.</param>
public sealed record RunTotals(
    ImmutableArray<LabelChange> Labels,
    ImmutableArray<RunCount<RescoreChangeCause>> Causes,
    ImmutableArray<RunCount<string>> Proposals,
    ImmutableArray<RunCount<string>> Languages,
    ImmutableArray<RunCount<ActorSummary>> Actors
);
