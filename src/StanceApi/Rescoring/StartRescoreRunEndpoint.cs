using FastEndpoints;
using StanceApi.Models;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

public sealed class StartRescoreRunEndpoint(
    Rescorer rescorer,
    IScorers scorers,
    ProposalLookup proposals
) : Endpoint<StartRescoreRunRequest, RescoreRunResponse>
{
    public override void Configure()
    {
        Post("/rescore-runs");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Rescoring);
        Summary(s =>
        {
            s.Summary = "Judge stored statements anew";
            s.Description =
                "Only what is stale is judged: by another model, or by another wording of the proposal. What a human set stays. It also happens by itself: every night, when a proposal changes, when another model becomes active. With `dryRun` nothing changes: look at the `/diff`, then promote or drop it. A run that waits or is under way and would do the same is taken instead of a second one.";
            s.Example("Everything that is stale, in English", RescoreExamples.Everything);
            s.Example("What would change, and in Chinese why", RescoreExamples.Dry);
            s.Answers(
                202,
                "The run; `Location` is its address, `jobId` the job that does it.",
                RescoreExamples.Queued
            );
            s.Problems([
                .. ProblemKinds.OfBody,
                ProblemKinds.NotFound,
                ProblemKinds.UnknownProposal,
                ProblemKinds.Conflict,
            ]);
        });
    }

    public override async Task HandleAsync(StartRescoreRunRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (
            req.ProposalId is { } proposal
            && await proposals.FindOrAnswerAsync(proposal, Send, ct) is null
        )
        {
            return;
        }
        var active = (await scorers.ActiveAsync(ct)).ModelVersion;
        var version = req.ModelVersion ?? active;
        if (await scorers.FindAsync(version, ct) is null)
        {
            await Send.ProblemAsync(Problem.NoSuch("model", version));
            return;
        }
        if (!req.DryRun && version != active)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    $"The model '{version}' is not the active one. See what it would change with \"dryRun\": true, or make it active first."
                )
            );
            return;
        }
        var run = await rescorer.StartAsync(
            new NewRun(
                req.ProposalId,
                version,
                req.DryRun,
                RescoreCause.Request,
                HttpContext.Author(req.Reason)
            ),
            ct
        );
        if (run is null)
        {
            await Send.ProblemAsync(ProposalLookup.Unknown(req.ProposalId!, []));
            return;
        }
        await Send.RunAsync(run, ct);
    }
}
