using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Rescoring;
using StanceApi.Security;
using StanceApi.Store.Proposals;

namespace StanceApi.Proposals;

public sealed class ReplaceProposalEndpoint(
    ProposalLookup lookup,
    ReplaceProposal replace,
    Rescorer rescorer
) : Endpoint<ReplaceProposalRequest, ProposalResponse>
{
    public override void Configure()
    {
        Put("/proposals/{id}");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Proposals);
        Summary(s =>
        {
            s.Summary = "Change a proposal";
            s.Description =
                "Replaces it whole; the id in the address counts. All statements are judged anew, by a run that `GET /rescore-runs` lists; stances by humans stay. Send `If-Match` to be sure that nobody changed it in between.";
            s.Example("A sharper description, in English", ProposalExamples.Replacement);
            s.Example("A description in Chinese", ProposalExamples.ChineseReplacement);
            s.Answers(200, "The proposal as it is now.", ProposalExamples.Stored);
            s.Problems([
                .. ProblemKinds.OfBody,
                ProblemKinds.UnknownProposal,
                ProblemKinds.PreconditionFailed,
            ]);
        });
    }

    public override async Task HandleAsync(ReplaceProposalRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await lookup.FindOrAnswerAsync(req.Id!, Send, ct) is not { } known)
        {
            return;
        }
        if (!EntityTags.MayChange(HttpContext.Request, known.Version))
        {
            await Send.ChangedAsync("The proposal");
            return;
        }
        var expected = EntityTags.HasCondition(HttpContext.Request) ? known.Version : null;
        var outcome = await replace.RunAsync(req.ToProposal(), expected, HttpContext.Author(), ct);
        if (outcome.Proposal is not { } stored)
        {
            await Send.ChangedAsync("The proposal");
            return;
        }
        await rescorer.ScoreProposalAsync(stored.Id, HttpContext.Author(), ct);
        ConditionalSending.Tag(HttpContext, stored.Version);
        await Send.OkAsync(ProposalResponse.From(stored), ct);
    }
}
