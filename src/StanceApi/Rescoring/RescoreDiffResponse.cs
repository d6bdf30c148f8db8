using StanceApi.Actors;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>What a run changed, or a dry run would change, since the run before it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Labels">How many flipped from which label to which.</param>
/// <param name="Causes">The changes by what caused them.</param>
/// <param name="Proposals">By proposal.</param>
/// <param name="Languages">By the statement's language.</param>
/// <param name="Actors">By who said it: the 50 with the most flips.</param>
/// <param name="Positions">Positions with another label, score or shifts: the first 200, new labels before the largest moves.</param>
/// <param name="Items">The statements, the largest moves first.</param>
/// <param name="NextCursor">Where the next page of statements begins; null on the last one.</param>
public sealed record RescoreDiffResponse(
    RescoreRunResponse Run,
    IReadOnlyList<LabelChangeResponse> Labels,
    IReadOnlyList<CauseCountResponse> Causes,
    IReadOnlyList<NamedCountResponse> Proposals,
    IReadOnlyList<NamedCountResponse> Languages,
    IReadOnlyList<ActorCountResponse> Actors,
    IReadOnlyList<PositionChangeResponse> Positions,
    IReadOnlyList<StanceChangeResponse> Items,
    string? NextCursor
);

/// <summary>So many flips of one kind.</summary>
/// <param name="From">The label before.</param>
/// <param name="To">The label after.</param>
/// <param name="Count" example="12">How many.</param>
public sealed record LabelChangeResponse(StanceLabel? From, StanceLabel To, int Count);

/// <summary>Changes with one cause.</summary>
/// <param name="Cause">`model`: another model judged. `proposal`: it is worded otherwise. `human`: a human set it. `new`: judged for the first time.</param>
/// <param name="Flipped" example="12">How many have another label.</param>
/// <param name="Moved" example="30">How many have the same label and a score that moved by 0.05 or more.</param>
public sealed record CauseCountResponse(RescoreChangeCause Cause, int Flipped, int Moved);

/// <summary>Changes of one proposal or language.</summary>
/// <param name="Name" example="asian-nato">Its id, or the language's tag.</param>
/// <param name="Flipped" example="12">How many have another label.</param>
/// <param name="Moved" example="30">How many have the same label and a score that moved by 0.05 or more.</param>
public sealed record NamedCountResponse(string Name, int Flipped, int Moved);

/// <summary>Changes of what one actor said.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Flipped" example="3">How many have another label.</param>
/// <param name="Moved" example="8">How many have the same label and a score that moved by 0.05 or more.</param>
public sealed record ActorCountResponse(ActorSummaryResponse Actor, int Flipped, int Moved);

/// <summary>A position that is another.</summary>
/// <param name="ProposalId" example="asian-nato">On what.</param>
/// <param name="Actor">Whose.</param>
/// <param name="Cause">What moved it most: `model`, `proposal`, `human`, `new`, or `directory` where it is known by now that somebody else said it.</param>
/// <param name="FromLabel">The side before; null where nothing was known.</param>
/// <param name="FromScore" example="0.31">The score before.</param>
/// <param name="ToLabel">The side after; null where nothing is known any more.</param>
/// <param name="ToScore" example="-0.42">The score after.</param>
/// <param name="Shifts">Changes of position over time that came or went.</param>
public sealed record PositionChangeResponse(
    string ProposalId,
    ActorSummaryResponse Actor,
    RescoreChangeCause Cause,
    StanceLabel? FromLabel,
    double? FromScore,
    StanceLabel? ToLabel,
    double? ToScore,
    IReadOnlyList<ShiftChangeResponse> Shifts
)
{
    public static PositionChangeResponse From(RunPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return new PositionChangeResponse(
            position.ProposalId,
            ActorSummaryResponse.From(position.Actor),
            position.Cause,
            position.FromLabel,
            position.FromScore,
            position.ToLabel,
            position.ToScore,
            [
                .. position.Shifts.Select(s => new ShiftChangeResponse(
                    s.Appears,
                    s.From,
                    s.To,
                    s.On,
                    s.Before,
                    s.After
                )),
            ]
        );
    }
}

/// <summary>A shift that is there only after the run, or was there only before it.</summary>
/// <param name="Appears">Whether it came; else it went.</param>
/// <param name="From">The side before the shift.</param>
/// <param name="To">The side after it.</param>
/// <param name="On">Its day.</param>
/// <param name="Before">Id of the last statement that shows the old position.</param>
/// <param name="After">Id of the first statement that shows the new one.</param>
public sealed record ShiftChangeResponse(
    bool Appears,
    StanceLabel From,
    StanceLabel To,
    DateOnly On,
    string Before,
    string After
);

/// <summary>A statement whose stance is another.</summary>
/// <param name="ProposalId" example="asian-nato">Toward what.</param>
/// <param name="StatementId">Id of the statement.</param>
/// <param name="ArticleId">Where it is from.</param>
/// <param name="Cause">Why.</param>
/// <param name="FromLabel">The label before; null where it was never judged.</param>
/// <param name="FromScore" example="0.31">The score before.</param>
/// <param name="FromModel" example="0.9+77c1e0">The model that judged before; empty where none did.</param>
/// <param name="ToLabel">The label after.</param>
/// <param name="ToScore" example="-0.42">The score after.</param>
/// <param name="Move" example="0.73">How far the score moved, 0 to 2.</param>
/// <param name="Flipped">Whether the label is another.</param>
/// <param name="Language" example="en">The statement's.</param>
/// <param name="SaidOn">The first day on which it can have been said; null when unknown.</param>
/// <param name="Text">What was said.</param>
/// <param name="Actors">Who said it.</param>
public sealed record StanceChangeResponse(
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
    bool Flipped,
    string Language,
    DateOnly? SaidOn,
    string Text,
    IReadOnlyList<ActorSummaryResponse> Actors
)
{
    public static StanceChangeResponse From(RunChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new StanceChangeResponse(
            change.ProposalId,
            change.StatementId,
            change.ArticleId,
            change.Cause,
            change.FromLabel,
            change.FromScore,
            change.FromModel,
            change.ToLabel,
            change.ToScore,
            change.Move,
            change.IsFlip,
            change.Language,
            change.SaidFirst,
            change.Text,
            [.. change.Actors.Select(ActorSummaryResponse.From)]
        );
    }
}
