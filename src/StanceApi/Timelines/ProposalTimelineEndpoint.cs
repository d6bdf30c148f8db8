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

/// <summary>Everyone's timeline on one proposal.</summary>
public sealed record ProposalTimelineRequest : TimelineWindow
{
    /// <summary>Id of the proposal.</summary>
    /// <example>asian-nato</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>One line for each actor, or for each country; by actor unless given. What its government, a body of its executive or the holder of an office of government says counts for a country; what a member of parliament, a party or a former holder says does not.</summary>
    [QueryParam]
    public TimelineGroup? GroupBy { get; init; }
}

public sealed class ProposalTimelineRules : Validator<ProposalTimelineRequest>
{
    public ProposalTimelineRules() => Include(new TimelineWindowRules());
}

public sealed class ProposalTimelineEndpoint(
    ProposalLookup proposals,
    ReadProposalPoints read,
    PositionOptions options,
    TimeProvider time
) : Endpoint<ProposalTimelineRequest, ProposalTimelineResponse>
{
    public override void Configure()
    {
        Get("/proposals/{id}/timeline");
        Options(b => b.WithMetadata(new KeptWhileUnchanged()));
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Proposals);
        Summary(s =>
        {
            s.Summary = "How everyone's stance on a proposal moved";
            s.Description =
                "The same as an actor's timeline, for every actor or every country that spoke about the proposal. Only those with something in the window are listed.";
            s.Answers(200, "One timeline for each.", TimelineExamples.OfProposal);
            s.NotModified();
            s.Problems(ProblemKinds.MalformedRequest, ProblemKinds.UnknownProposal);
        });
    }

    public override async Task HandleAsync(ProposalTimelineRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await proposals.FindOrAnswerAsync(req.Id, Send, ct) is not { } proposal)
        {
            return;
        }
        var group = req.GroupBy ?? TimelineGroup.Actor;
        var lines =
            group is TimelineGroup.Actor
                ? await ByActorAsync(req, ct)
                : await ByCountryAsync(req, ct);
        await Send.ComputedAsync(
            new ProposalTimelineResponse(
                ProposalSummaryResponse.From(proposal.Proposal),
                group,
                req.Zone().Id,
                [.. lines.Where(l => l.Coverage.Statements > 0)]
            ),
            ct
        );
    }

    private async Task<IEnumerable<GroupTimelineResponse>> ByActorAsync(
        ProposalTimelineRequest req,
        CancellationToken ct
    ) =>
        (await read.ByActorAsync(req.Id, req.Zone(), ct)).Select(a =>
            GroupTimelineResponse.From(
                ActorSummaryResponse.From(a.Actor),
                a.Actor.Country,
                TimelineBody.Of(a.Points, req.ToRequest(time), options)
            )
        );

    private async Task<IEnumerable<GroupTimelineResponse>> ByCountryAsync(
        ProposalTimelineRequest req,
        CancellationToken ct
    ) =>
        (await read.ByCountryAsync(req.Id, req.Zone(), ct)).Select(c =>
            GroupTimelineResponse.From(
                actor: null,
                c.Country,
                TimelineBody.Of(c.Points, req.ToRequest(time), options)
            )
        );
}
