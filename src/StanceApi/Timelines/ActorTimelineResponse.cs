using StanceApi.Actors;

namespace StanceApi.Timelines;

/// <summary>How an actor's stance on a proposal moved.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Proposal">On what.</param>
/// <param name="Coverage">What the points cover.</param>
/// <param name="Position">Where the actor stands; null when nothing is known, which is not neutral.</param>
/// <param name="Points">The statements in the order of their days, undated last.</param>
/// <param name="Buckets">By calendar period.</param>
/// <param name="Shifts">Changes of position that the evidence carries.</param>
/// <param name="TimeZone" example="UTC">The time zone of `at` where it is today, and of the day on which undated statements became known.</param>
public sealed record ActorTimelineResponse(
    ActorSummaryResponse Actor,
    ProposalSummaryResponse Proposal,
    CoverageResponse Coverage,
    TimelinePositionResponse? Position,
    IReadOnlyList<TimelinePointResponse> Points,
    IReadOnlyList<BucketResponse> Buckets,
    IReadOnlyList<TimelineShiftResponse> Shifts,
    string TimeZone
)
{
    public static ActorTimelineResponse From(
        ActorSummaryResponse actor,
        ProposalSummaryResponse proposal,
        TimelineBody body,
        string timeZone
    )
    {
        ArgumentNullException.ThrowIfNull(body);
        return new ActorTimelineResponse(
            actor,
            proposal,
            body.Coverage,
            body.Position,
            body.Points,
            body.Buckets,
            body.Shifts,
            timeZone
        );
    }
}
