using StanceApi.Actors;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;

namespace StanceApi.Timelines;

/// <summary>Where each actor stood on a day.</summary>
/// <param name="Proposal">On what.</param>
/// <param name="At">The day.</param>
/// <param name="TimeZone" example="UTC">The time zone of `at` where it is today, and of the day on which undated statements became known.</param>
/// <param name="Items">From against to favor; actors of whom nothing is known are left out.</param>
public sealed record PositionsResponse(
    ProposalSummaryResponse Proposal,
    DateOnly At,
    string TimeZone,
    IReadOnlyList<PositionResponse> Items
);

/// <summary>Where an actor stood.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Label">The side.</param>
/// <param name="Score" example="-0.61">From -1 (against) to 1 (for), as of when they last spoke.</param>
/// <param name="Low" example="-0.82">Lower end of the 90 % credible interval on the day; the older the evidence, the wider.</param>
/// <param name="High" example="-0.33">Upper end of it.</param>
/// <param name="Statements" example="4">How many statements it rests on.</param>
/// <param name="Independent" example="3">How many pieces of independent evidence they are.</param>
/// <param name="LastSaidOn">The last day on which one of them can have been said.</param>
/// <param name="Evidence">Ids of statements, one for each independent piece, the weightiest first.</param>
public sealed record PositionResponse(
    ActorSummaryResponse Actor,
    StanceLabel Label,
    double Score,
    double Low,
    double High,
    int Statements,
    int Independent,
    DateOnly? LastSaidOn,
    IReadOnlyList<string> Evidence
)
{
    /// <summary>Null where the evidence gives no position.</summary>
    public static PositionResponse? From(ActorSummaryResponse actor, PositionEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return estimate.Position is { } position
            ? new PositionResponse(
                actor,
                position.Label,
                position.Score,
                position.Low,
                position.High,
                estimate.Statements,
                estimate.Independent,
                estimate.LastSaidOn,
                estimate.StatementIds
            )
            : null;
    }
}
