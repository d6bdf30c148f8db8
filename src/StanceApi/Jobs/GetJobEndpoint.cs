using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

public sealed class GetJobEndpoint(FindJob find) : Endpoint<JobIdRequest, JobResponse>
{
    public override void Configure()
    {
        Get("/jobs/{id}");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Jobs);
        Summary(s =>
        {
            s.Summary = "See how far a job is";
            s.Description =
                "Ask every few seconds, or follow `/jobs/{id}/events`. A job outlives the server: after a crash it goes on where it was.";
            s.Answers(200, "The job as it is now.", JobExamples.Running);
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(JobIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is not { } job)
        {
            await Send.ProblemAsync(Problem.NoSuch("job", req.Id));
            return;
        }
        HttpContext.Response.Headers.CacheControl = "no-store";
        await Send.OkAsync(JobResponse.From(job), ct);
    }
}
