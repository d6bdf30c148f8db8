using StanceApi.Stance.Scoring;
using StanceApi.Statements;
using StanceApi.Store.Corrections;

namespace StanceApi.Corrections;

/// <summary>What a human says of one aspect of a statement. What belongs to other aspects is null.</summary>
/// <param name="Id" example="09m3k7bq1w2d4">Later ones are larger.</param>
/// <param name="Aspect">What of the statement it is about.</param>
/// <param name="ProposalId" example="asian-nato">Toward which proposal the stance is.</param>
/// <param name="Label">The stance.</param>
/// <param name="Act">The act that goes with it.</param>
/// <param name="Speakers">Ids of the actors who said it.</param>
/// <param name="SaidOn">When it was said.</param>
/// <param name="Start">First UTF-16 code unit in the article's text.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="State">`in-force`: it holds. `agreeing`: it says the same as the one that holds. `contested`: it contradicts the one that holds, which came first, and waits in `/review`. `superseded`: its reviewer said something else since, or it was settled otherwise. `undone`: it was taken back.</param>
/// <param name="Who" example="local">Whose word it is: the name of the API key.</param>
/// <param name="Reason">Why, as they say.</param>
/// <param name="At">When.</param>
/// <param name="Undo">That it was taken back; null where it was not.</param>
public sealed record CorrectionResponse(
    string Id,
    CorrectedAspect Aspect,
    string? ProposalId,
    StanceLabel? Label,
    DiplomaticAct? Act,
    IReadOnlyList<string>? Speakers,
    SaidOnResponse? SaidOn,
    int? Start,
    int? End,
    CorrectionState State,
    string Who,
    string? Reason,
    DateTimeOffset At,
    CorrectionUndoResponse? Undo
)
{
    public static CorrectionResponse From(StoredCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var value = correction.Value;
        return new CorrectionResponse(
            correction.Id,
            correction.Aspect,
            correction.ProposalId,
            value.Label,
            value.Act,
            value.Speakers is { } speakers ? [.. speakers] : null,
            value.SaidOn is { } said ? SaidOnResponse.From(said) : null,
            value.Start,
            value.End,
            correction.State,
            correction.Who,
            correction.Reason,
            correction.At,
            correction.Undo is { } undo
                ? new CorrectionUndoResponse(undo.Who, undo.Reason, undo.At)
                : null
        );
    }
}

/// <summary>That a correction was taken back.</summary>
/// <param name="Who" example="local">By whom.</param>
/// <param name="Reason">Why, as they say.</param>
/// <param name="At">When.</param>
public sealed record CorrectionUndoResponse(string Who, string? Reason, DateTimeOffset At);

/// <summary>What was said of a statement, and the statement as it is now.</summary>
/// <param name="Corrections">What this request added or took back, as it stands now.</param>
/// <param name="Statement">The statement, with what holds of it.</param>
public sealed record CorrectedStatementResponse(
    IReadOnlyList<CorrectionResponse> Corrections,
    StatementResponse Statement
);

/// <summary>All that humans said of a statement.</summary>
/// <param name="Items">The last first.</param>
public sealed record CorrectionsResponse(IReadOnlyList<CorrectionResponse> Items);
