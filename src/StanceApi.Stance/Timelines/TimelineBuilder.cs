using System.Collections.Immutable;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Timelines;

/// <summary>Puts points, position, buckets and shifts together.</summary>
public static class TimelineBuilder
{
    public static Timeline Build(
        IEnumerable<StanceEvidence> evidence,
        TimelineRequest request,
        PositionOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(request);
        // Also those that count nothing are shown: they were said.
        var related = IndependentEvidence
            .InOrder(evidence.Where(e => e.Label != StanceLabel.Unrelated))
            .ToImmutableArray();
        var points = related.Where(e => IsShown(e, request)).ToImmutableArray();
        return new Timeline(
            CoverageOf(points),
            PositionEstimator.Estimate(related, request.At, options).Position,
            points,
            Bucketing.Buckets(related, request.Bucket, request.From, request.To, options),
            [
                .. ShiftFinder
                    .Find(related, options)
                    .Where(s => IsInWindow(new DayRange(s.On, s.On), request)),
            ]
        );
    }

    private static bool IsShown(StanceEvidence evidence, TimelineRequest request) =>
        evidence.Days is { } days
            ? IsInWindow(days, request)
            : request.From is null && request.To is null;

    private static bool IsInWindow(DayRange days, TimelineRequest request) =>
        (request.From is not { } from || days.Last >= from)
        && (request.To is not { } to || days.First <= to);

    private static Coverage CoverageOf(ImmutableArray<StanceEvidence> points) =>
        new(
            points.Min(e => e.Days?.First),
            points.Max(e => e.Days?.Last),
            points.Length,
            points.Select(e => e.IndependenceKey).Distinct(StringComparer.Ordinal).Count()
        );
}
