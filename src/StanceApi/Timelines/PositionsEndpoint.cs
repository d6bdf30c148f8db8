using FastEndpoints;
using StanceApi.Actors;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Timelines;

namespace StanceApi.Timelines;

/// <summary>Everyone's position on one proposal.</summary>
public sealed record PositionsRequest
{
    /// <summary>Id of the proposal.</summary>
    /// <example>asian-nato</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>The day; today unless given. Nothing said later counts.</summary>
    /// <example>2024-12-31</example>
    [QueryParam]
    public DateOnly? At { get; init; }
}

public sealed class PositionsEndpoint(
    ProposalLookup proposals,
    ReadProposalPoints read,
    TimeProvider time
) : Endpoint<PositionsRequest, PositionsResponse>
{
    public override void Configure()
    {
        Get("/proposals/{id}/positions");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Proposals);
        Summary(s =>
        {
            s.Summary = "Where each actor stood on a day";
            s.Description =
                "An estimate from everything that each actor had said until then: newer, surer and independent statements count more. The interval says how much is known.";
            s.Answers(200, "From against to favor.", TimelineExamples.Positions);
            s.NotModified();
            s.Problems(ProblemKinds.MalformedRequest, ProblemKinds.UnknownProposal);
        });
    }

    public override async Task HandleAsync(PositionsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await proposals.FindOrAnswerAsync(req.Id, Send, ct) is not { } proposal)
        {
            return;
        }
        var at = req.At ?? Days.Today(time);
        var positions = (await read.ByActorAsync(req.Id, ct))
            .Select(a =>
                PositionResponse.From(
                    ActorSummaryResponse.From(a.Actor),
                    PositionEstimator.Estimate(a.Points.Select(p => p.Evidence), at)
                )
            )
            .OfType<PositionResponse>()
            .OrderBy(p => p.Score)
            .ThenBy(p => p.Actor.Id, StringComparer.Ordinal);
        await Send.ComputedAsync(
            new PositionsResponse(
                ProposalSummaryResponse.From(proposal.Proposal),
                at,
                [.. positions]
            ),
            ct
        );
    }
}
