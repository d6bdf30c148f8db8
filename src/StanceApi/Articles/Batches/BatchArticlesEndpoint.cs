using FastEndpoints;
using Microsoft.Extensions.Options;
using StanceApi.Jobs;
using StanceApi.Limits;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;

namespace StanceApi.Articles.Batches;

public sealed class BatchArticlesEndpoint(
    BatchUpload upload,
    JobBell bell,
    IOptions<LimitOptions> limits
) : EndpointWithoutRequest<JobResponse>
{
    private const string Ndjson = "application/x-ndjson";

    public override void Configure()
    {
        Post("/articles/batch");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Articles);
        Description(b =>
            b.ClearDefaultAccepts()
                .Accepts<string>(Ndjson)
                .WithMetadata(new LargeBody())
                .WithRequestTimeout(RequestTimes.Long)
        );
        Summary(s =>
        {
            s.Summary = "Store many articles";
            s.Description =
                "One JSON object a line, each as in `POST /articles`. The answer comes as soon as all lines are there; a job then stores the articles, goes on after a restart where it was, and lists each line that it cannot store as an error. Content that is there already is passed over.";
            s.Example("A Chinese article and an English one", ArticleExamples.Batch);
            s.Answers(202, "The job; `Location` is its address.", JobExamples.Running);
            s.Problems(
                ProblemKinds.EmptyBody,
                ProblemKinds.TooLarge,
                ProblemKinds.Conflict,
                ProblemKinds.UnsupportedMediaType,
                ProblemKinds.IdempotencyMismatch
            );
        });
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        var job = await upload.RunAsync(
            BoundedLines.ReadAsync(HttpContext.Request.Body, limits.Value.MaxBodyBytes, ct),
            HttpContext.Author(),
            ct
        );
        if (job is null)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.EmptyBody,
                    "The body holds no line. Send one JSON object a line, each an article as in POST /articles."
                )
            );
            return;
        }
        await bell.RingAsync(ct);
        await Send.JobAsync(job, ct);
    }
}
