using StanceApi.Actors;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Proposals;
using StanceApi.Store.Timelines;

namespace StanceApi.Timelines;

/// <summary>Reads everyone's position on one proposal, from against to favor.</summary>
public sealed class PositionReader(ReadEvidence read, PositionOptions options, TimeProvider time)
{
    public async Task<PositionsResponse> RunAsync(
        StoredProposal proposal,
        DayRequest wanted,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(wanted);
        var (at, zone) = (wanted.Day(time), wanted.Zone());
        var positions = (await read.RunAsync(proposal.Id, new EvidenceFilter(), zone, ct))
            .Select(a =>
                PositionResponse.From(
                    ActorSummaryResponse.From(a.Actor),
                    PositionEstimator.Estimate(a.Evidence, at, options)
                )
            )
            .OfType<PositionResponse>()
            .OrderBy(p => p.Score)
            .ThenBy(p => p.Actor.Id, StringComparer.Ordinal);
        return new PositionsResponse(
            ProposalSummaryResponse.From(proposal.Proposal),
            at,
            zone.Id,
            [.. positions]
        );
    }
}
