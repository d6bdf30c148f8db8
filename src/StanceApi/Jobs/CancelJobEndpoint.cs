using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

public sealed class CancelJobEndpoint(CancelJob cancel) : Endpoint<JobIdRequest, JobResponse>
{
    public override void Configure()
    {
        Delete("/jobs/{id}");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Jobs);
        Summary(s =>
        {
            s.Summary = "Cancel a job";
            s.Description =
                "One that nobody has begun is cancelled at once, one that is running within a second or two: what it has done stays done. One that has ended stays as it is.";
            s.Answers(200, "The job; it may still be running for a moment.", JobExamples.Cancelled);
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(JobIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await cancel.RunAsync(req.Id, HttpContext.Author(), ct) is not { } job)
        {
            await Send.ProblemAsync(Problem.NoSuch("job", req.Id));
            return;
        }
        await Send.OkAsync(JobResponse.From(job), ct);
    }
}
