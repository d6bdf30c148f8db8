using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

public sealed class DropRescoreRunEndpoint(FindRun find, DropRun drop)
    : Endpoint<RescoreRunIdRequest, RescoreRunResponse>
{
    public override void Configure()
    {
        Delete("/rescore-runs/{id}");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Rescoring);
        Summary(s =>
        {
            s.Summary = "Drop a dry run";
            s.Description =
                "Its scores are deleted; what it would have changed stays readable in its diff. One that is under way is cancelled with `DELETE /jobs/{jobId}` first.";
            s.Answers(200, "The run.", RescoreExamples.Dropped);
            s.Problems(ProblemKinds.NotFound, ProblemKinds.Conflict);
        });
    }

    public override async Task HandleAsync(RescoreRunIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is null)
        {
            await Send.ProblemAsync(Problem.NoSuch("run", req.Id, "rescore-runs"));
            return;
        }
        if (await drop.RunAsync(req.Id, HttpContext.Author(), ct) is not { } run)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    "Only a dry run that is not under way and not promoted can be dropped."
                )
            );
            return;
        }
        await Send.OkAsync(RescoreRunResponse.From(run), ct);
    }
}
