using System.Collections.Immutable;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Timelines;

/// <summary>Where somebody stands on a day, as far as the evidence tells. No evidence is no position, never a neutral one.</summary>
/// <param name="Label">Favor, against or neutral.</param>
/// <param name="Score">Expected share in favor minus share against when they last spoke, in (-1, 1); never certain.</param>
/// <param name="Low">Lower end of the credible interval on the day; the older the evidence, the wider.</param>
/// <param name="High">Upper end of it.</param>
public sealed record Position(
    StanceLabel Label,
    double Score,
    double Low,
    double High,
    DateOnly AsOf
);

/// <summary>A position with what it rests on.</summary>
/// <param name="Position">Null when nothing counts on that day.</param>
/// <param name="Statements">How many statements counted, repetitions included.</param>
/// <param name="Independent">How many pieces of independent evidence they are.</param>
/// <param name="LastSaidOn">The last day on which one of them can have been said; null when none is dated.</param>
/// <param name="StatementIds">One statement for each independent piece, the weightiest first.</param>
public sealed record PositionEstimate(
    Position? Position,
    int Statements,
    int Independent,
    DateOnly? LastSaidOn,
    ImmutableArray<string> StatementIds
);
