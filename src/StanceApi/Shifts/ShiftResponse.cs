using StanceApi.Actors;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Timelines;

namespace StanceApi.Shifts;

/// <summary>A change of position that the evidence carries, with the two statements that show it.</summary>
/// <param name="Id" example="2k7w0d9qz4m1x">The same as long as the same statement shows the same change.</param>
/// <param name="Actor">Whose position.</param>
/// <param name="Proposal">On what.</param>
/// <param name="From">The side before.</param>
/// <param name="To">The side after.</param>
/// <param name="On">The day of the statement after.</param>
/// <param name="Cause">`statement`: something else was said. `human`: it is there only with stances that a human set. `model`: different models judged before and after it, and none shows it by itself.</param>
/// <param name="Before">Id of the last statement that shows the old position.</param>
/// <param name="After">Id of the first statement that shows the new one.</param>
/// <param name="BeforeStatement">The statement before.</param>
/// <param name="AfterStatement">The statement after.</param>
/// <param name="JudgedAt">When the later one of the two was last judged.</param>
public sealed record ShiftResponse(
    string Id,
    ActorSummaryResponse Actor,
    ProposalSummaryResponse Proposal,
    StanceLabel From,
    StanceLabel To,
    DateOnly On,
    ShiftCause Cause,
    string Before,
    string After,
    TimelinePointResponse BeforeStatement,
    TimelinePointResponse AfterStatement,
    DateTimeOffset JudgedAt
);
