using System.Runtime.CompilerServices;
using StanceApi.Actors;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Exports;
using StanceApi.Store.Timelines;
using StanceApi.Timelines;

namespace StanceApi.Exports;

/// <summary>Positions and timelines of a proposal, actor by actor: what one of them said is in memory at a time.</summary>
public sealed class ProposalExport(
    ListProposalSpeakers speakers,
    ReadActorPoints read,
    PositionOptions options
)
{
    /// <summary>In the order of the actors' ids; those of whom nothing is known are left out.</summary>
    public async IAsyncEnumerable<ExportedPosition> PositionsAsync(
        string proposalId,
        DateOnly at,
        TimeZoneInfo zone,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var actor in await speakers.RunAsync(proposalId, ct))
        {
            var points = await read.RunAsync(actor.Id, proposalId, zone, ct);
            var estimate = PositionEstimator.Estimate(points.Select(p => p.Evidence), at, options);
            if (PositionResponse.From(ActorSummaryResponse.From(actor), estimate) is { } position)
            {
                yield return new ExportedPosition(proposalId, at, position);
            }
        }
    }

    /// <param name="actorId">Null for everyone.</param>
    public async IAsyncEnumerable<ExportedPoint> PointsAsync(
        string proposalId,
        string? actorId,
        TimelineRequest request,
        TimeZoneInfo zone,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (var (actor, body) in BodiesAsync(proposalId, actorId, request, zone, ct))
        {
            foreach (var point in body.Points)
            {
                yield return new ExportedPoint(proposalId, actor, point);
            }
        }
    }

    /// <param name="actorId">Null for everyone.</param>
    public async IAsyncEnumerable<ExportedBucket> BucketsAsync(
        string proposalId,
        string? actorId,
        TimelineRequest request,
        TimeZoneInfo zone,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (var (actor, body) in BodiesAsync(proposalId, actorId, request, zone, ct))
        {
            foreach (var bucket in body.Buckets)
            {
                yield return new ExportedBucket(proposalId, actor, bucket);
            }
        }
    }

    private async IAsyncEnumerable<(ActorSummaryResponse Actor, TimelineBody Body)> BodiesAsync(
        string proposalId,
        string? actorId,
        TimelineRequest request,
        TimeZoneInfo zone,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var actors = await speakers.RunAsync(proposalId, ct);
        foreach (var actor in actors.Where(a => actorId is null || Same(a.Id, actorId)))
        {
            var points = await read.RunAsync(actor.Id, proposalId, zone, ct);
            yield return (
                ActorSummaryResponse.From(actor),
                TimelineBody.Of(points, request, options)
            );
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
