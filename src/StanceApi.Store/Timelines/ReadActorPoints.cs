using System.Collections.Immutable;

namespace StanceApi.Store.Timelines;

/// <summary>Everything that an actor said on a proposal, in order of the days said.</summary>
public sealed class ReadActorPoints(StanceDb db)
{
    /// <param name="zone">Where the day falls on which an undated statement became known.</param>
    public async Task<ImmutableArray<TimelinePoint>> RunAsync(
        string actorId,
        string proposalId,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var points = await TimelinePoints.ReadAsync(
            db.Speakers.Where(s => s.ActorId == actorId),
            proposalId,
            zone,
            cancellationToken
        );
        return
        [
            .. points.Select(p => p.Point).DistinctBy(p => p.StatementId, StringComparer.Ordinal),
        ];
    }
}
