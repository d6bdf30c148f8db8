using System.Collections.Immutable;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Timelines;

namespace StanceApi.Timelines;

/// <summary>What all timelines have in common.</summary>
public sealed record TimelineBody(
    CoverageResponse Coverage,
    TimelinePositionResponse? Position,
    IReadOnlyList<TimelinePointResponse> Points,
    IReadOnlyList<BucketResponse> Buckets,
    IReadOnlyList<TimelineShiftResponse> Shifts
)
{
    public static TimelineBody Of(
        ImmutableArray<TimelinePoint> points,
        TimelineRequest request,
        PositionOptions options
    )
    {
        var timeline = TimelineBuilder.Build(points.Select(p => p.Evidence), request, options);
        var byId = points.ToDictionary(p => p.StatementId, StringComparer.Ordinal);
        var coverage = timeline.Coverage;
        return new TimelineBody(
            new CoverageResponse(
                coverage.From,
                coverage.To,
                coverage.Statements,
                coverage.Independent
            ),
            TimelinePositionResponse.From(timeline.Position),
            [.. timeline.Points.Select(p => TimelinePointResponse.From(byId[p.StatementId]))],
            [.. timeline.Buckets.Select(BucketResponse.Of)],
            [.. timeline.Shifts.Select(TimelineShiftResponse.Of)]
        );
    }
}
