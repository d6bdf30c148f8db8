using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

public sealed class GetRescoreRunEndpoint(FindRun find)
    : Endpoint<RescoreRunIdRequest, RescoreRunResponse>
{
    public override void Configure()
    {
        Get("/rescore-runs/{id}");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Rescoring);
        Summary(s =>
        {
            s.Summary = "See what a run has done";
            s.Description =
                "In numbers; `/rescore-runs/{id}/diff` has the changes themselves, `/jobs/{jobId}` the rate and the time left.";
            s.Answers(200, "The run as it is now.", RescoreExamples.Finished);
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(RescoreRunIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is not { } run)
        {
            await Send.ProblemAsync(Problem.NoSuch("run", req.Id, "rescore-runs"));
            return;
        }
        HttpContext.Response.Headers.CacheControl = "no-store";
        await Send.OkAsync(RescoreRunResponse.From(run), ct);
    }
}
