using StanceApi.Actors;

namespace StanceApi.Timelines;

public enum TimelineGroup
{
    Actor,
    Country,
}

/// <summary>How everyone's stance on a proposal moved.</summary>
/// <param name="Proposal">On what.</param>
/// <param name="GroupBy">Whose lines these are.</param>
/// <param name="TimeZone" example="UTC">The time zone of `at` where it is today, and of the day on which undated statements became known.</param>
/// <param name="Items">One timeline for each actor or country.</param>
public sealed record ProposalTimelineResponse(
    ProposalSummaryResponse Proposal,
    TimelineGroup GroupBy,
    string TimeZone,
    IReadOnlyList<GroupTimelineResponse> Items
);

/// <summary>How the stance of an actor or a country moved.</summary>
/// <param name="Actor">Whose; null when grouped by country.</param>
/// <param name="Country" example="JPN">ISO 3166-1 alpha-3; null for an actor of none.</param>
/// <param name="Coverage">What the points cover.</param>
/// <param name="Position">Where they stand; null when nothing is known, which is not neutral.</param>
/// <param name="Points">The statements in the order of their days, undated last.</param>
/// <param name="Buckets">By calendar period.</param>
/// <param name="Shifts">Changes of position that the evidence carries.</param>
public sealed record GroupTimelineResponse(
    ActorSummaryResponse? Actor,
    string? Country,
    CoverageResponse Coverage,
    TimelinePositionResponse? Position,
    IReadOnlyList<TimelinePointResponse> Points,
    IReadOnlyList<BucketResponse> Buckets,
    IReadOnlyList<TimelineShiftResponse> Shifts
)
{
    public static GroupTimelineResponse From(
        ActorSummaryResponse? actor,
        string? country,
        TimelineBody body
    )
    {
        ArgumentNullException.ThrowIfNull(body);
        return new GroupTimelineResponse(
            actor,
            country,
            body.Coverage,
            body.Position,
            body.Points,
            body.Buckets,
            body.Shifts
        );
    }
}
