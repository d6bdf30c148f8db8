using StanceApi.Actors;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Actors;
using StanceApi.Store.Proposals;
using StanceApi.Store.Timelines;

namespace StanceApi.Timelines;

/// <summary>Reads one actor's timeline on one proposal.</summary>
public sealed class TimelineReader(
    ReadActorPoints points,
    PositionOptions options,
    TimeProvider time
)
{
    public async Task<ActorTimelineResponse> RunAsync(
        StoredActor actor,
        StoredProposal proposal,
        TimelineWindow window,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(window);
        var zone = window.Zone();
        var said = await points.RunAsync(actor.Id, proposal.Id, zone, ct);
        return ActorTimelineResponse.From(
            ActorSummaryResponse.From(actor),
            ProposalSummaryResponse.From(proposal.Proposal),
            TimelineBody.Of(said, window.ToRequest(time), options),
            zone.Id
        );
    }
}
