using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Rescoring;
using StanceApi.Security;
using StanceApi.Store.Proposals;

namespace StanceApi.Proposals;

public sealed class DefineProposalEndpoint(CreateProposal create, Rescorer rescorer)
    : Endpoint<DefineProposalRequest, ProposalResponse>
{
    public override void Configure()
    {
        Post("/proposals");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Proposals);
        Summary(s =>
        {
            s.Summary = "Define a proposal";
            s.Description =
                "From then on every article is judged by it. Statements stored earlier are judged too, by a run that `GET /rescore-runs` lists: a few thousand before the answer, more in the background.";
            s.Example(
                "Names by language, with an English statement as an example",
                ProposalExamples.ByLanguage
            );
            s.Example("Names as plain strings, in Chinese", ProposalExamples.Plain);
            s.Answers(201, "The proposal; `Location` is its address.", ProposalExamples.Stored);
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.Conflict]);
        });
    }

    public override async Task HandleAsync(DefineProposalRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await create.RunAsync(req.ToProposal(), HttpContext.Author(), ct) is not { } stored)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    $"A proposal with the id '{req.Id}' exists already. Change it with PUT /api/v1/proposals/{req.Id}, or choose another id."
                )
            );
            return;
        }
        await rescorer.ScoreProposalAsync(stored.Id, HttpContext.Author(), ct);
        ConditionalSending.Tag(HttpContext, stored.Version);
        HttpContext.Response.Headers.Location =
            $"/api/v1/proposals/{Uri.EscapeDataString(stored.Id)}";
        await HttpContext.Response.SendAsync(
            ProposalResponse.From(stored),
            StatusCodes.Status201Created,
            cancellation: ct
        );
    }
}
