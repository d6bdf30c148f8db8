using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;

namespace StanceApi.Proposals;

public sealed class GetProposalEndpoint(ProposalLookup lookup)
    : Endpoint<ProposalIdRequest, ProposalResponse>
{
    public override void Configure()
    {
        Get("/proposals/{id}");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Proposals);
        Summary(s =>
        {
            s.Summary = "Read one proposal";
            s.Description = "Its names, aliases and description, as they are used for judging.";
            s.Answers(200, "The proposal.", ProposalExamples.Stored);
            s.NotModified();
            s.Problems(ProblemKinds.UnknownProposal);
        });
    }

    public override async Task HandleAsync(ProposalIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await lookup.FindOrAnswerAsync(req.Id, Send, ct) is not { } stored)
        {
            return;
        }
        await Send.ResourceAsync(ProposalResponse.From(stored), stored.Version, ct);
    }
}
