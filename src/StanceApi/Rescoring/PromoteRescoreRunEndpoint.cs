using FastEndpoints;
using StanceApi.Jobs;
using StanceApi.Models;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>A dry run to take over.</summary>
/// <param name="Reason" example="The flips look right">For the audit log.</param>
public sealed record PromoteRescoreRunRequest(string? Reason)
{
    /// <summary>Id of the run.</summary>
    /// <example>09m3k7bq1w2d4</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class PromoteRescoreRunRules : Validator<PromoteRescoreRunRequest>
{
    public PromoteRescoreRunRules() => RuleFor(r => r.Reason).Reason();
}

public sealed class PromoteRescoreRunEndpoint(
    FindRun find,
    PromoteRun promote,
    IScorers scorers,
    JobBell bell
) : Endpoint<PromoteRescoreRunRequest, RescoreRunResponse>
{
    public override void Configure()
    {
        Post("/rescore-runs/{id}/promote");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Rescoring);
        Summary(s =>
        {
            s.Summary = "Take over a dry run";
            s.Description =
                "Its scores become those that hold, without judging again: a new job of the run. What a human has set since stays, and what is worded otherwise since is left out. Its model must be the active one.";
            s.Example("After a look at the diff, in English", RescoreExamples.Promotion);
            s.Example("The same in Chinese", RescoreExamples.ChinesePromotion);
            s.Answers(
                202,
                "The run, with the job that does it.",
                RescoreExamples.Finished with
                {
                    Phase = RescorePhase.Promoting,
                }
            );
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.NotFound, ProblemKinds.Conflict]);
        });
    }

    public override async Task HandleAsync(PromoteRescoreRunRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is not { } run)
        {
            await Send.ProblemAsync(Problem.NoSuch("run", req.Id, "rescore-runs"));
            return;
        }
        if ((await scorers.ActiveAsync(ct)).ModelVersion != run.ModelVersion)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    $"The model '{run.ModelVersion}' is not the active one: make it active first."
                )
            );
            return;
        }
        if (await promote.QueueAsync(req.Id, HttpContext.Author(req.Reason), ct) is not { } queued)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    "Only a dry run that is finished and neither promoted nor dropped can be promoted. POST /api/v1/rescore-runs with \"dryRun\": true starts one."
                )
            );
            return;
        }
        await bell.RingAsync(ct);
        await Send.RunAsync(queued, ct);
    }
}
