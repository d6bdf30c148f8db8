using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Proposals;

namespace StanceApi.Proposals;

public sealed class DeleteProposalEndpoint(ProposalLookup lookup, DeleteProposal delete)
    : Endpoint<ProposalIdRequest>
{
    public override void Configure()
    {
        Delete("/proposals/{id}");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Proposals);
        Summary(s =>
        {
            s.Summary = "Delete a proposal";
            s.Description =
                "With every stance toward it, human ones included; the statements stay. Send `If-Match` to be sure that nobody changed it in between.";
            s.Response(204, "It is gone.");
            s.Problems(ProblemKinds.UnknownProposal, ProblemKinds.PreconditionFailed);
        });
    }

    public override async Task HandleAsync(ProposalIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await lookup.FindOrAnswerAsync(req.Id, Send, ct) is not { } known)
        {
            return;
        }
        if (!EntityTags.MayChange(HttpContext.Request, known.Version))
        {
            await Send.ChangedAsync("The proposal");
            return;
        }
        var expected = EntityTags.HasCondition(HttpContext.Request) ? known.Version : null;
        if (
            await delete.RunAsync(req.Id, expected, HttpContext.Author(), ct)
            is ChangeResult.VersionMismatch
        )
        {
            await Send.ChangedAsync("The proposal");
            return;
        }
        await Send.NoContentAsync(ct);
    }
}
