using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;

namespace StanceApi.Timelines;

/// <summary>Everyone's position on one proposal.</summary>
public sealed record PositionsRequest : DayRequest
{
    /// <summary>Id of the proposal.</summary>
    /// <example>asian-nato</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class PositionsRules : Validator<PositionsRequest>
{
    public PositionsRules() => Include(new DayRules());
}

public sealed class PositionsEndpoint(ProposalLookup proposals, PositionReader positions)
    : Endpoint<PositionsRequest, PositionsResponse>
{
    public override void Configure()
    {
        Get("/proposals/{id}/positions");
        Options(b => b.WithMetadata(new KeptWhileUnchanged()));
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Proposals);
        Summary(s =>
        {
            s.Summary = "Where each actor stood on a day";
            s.Description =
                "An estimate from everything that each actor had said until then: newer, surer and independent statements count more. The score is that of when they last spoke; the interval says how much is known on the day, and widens with silence.";
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
        await Send.ComputedAsync(await positions.RunAsync(proposal, req, ct), ct);
    }
}
