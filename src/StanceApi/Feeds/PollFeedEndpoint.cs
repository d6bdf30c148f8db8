using FastEndpoints;
using StanceApi.Jobs;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Audit;
using StanceApi.Store.Feeds;
using StanceApi.Store.Jobs;

namespace StanceApi.Feeds;

public sealed class PollFeedEndpoint(ManageFeeds feeds, QueueRequestedJob queue, JobBell bell)
    : Endpoint<FeedIdRequest, JobResponse>
{
    public override void Configure()
    {
        Post("/feeds/{id}/poll");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Feeds);
        Summary(s =>
        {
            s.Summary = "Poll a feed now";
            s.Description =
                "Without waiting for its time, for example to see whether a feed that failed works again. The job tells how many entries were new and what could not be had.";
            s.Answers(202, "The job; `Location` is its address.", JobExamples.Running);
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(FeedIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await feeds.FindAsync(req.Id, ct) is null)
        {
            await Send.ProblemAsync(Problem.NoSuch("feed", req.Id));
            return;
        }
        var author = HttpContext.Author();
        var job = await queue.RunAsync(
            AuditAction.Poll,
            cause => new NewJob(
                FeedPollJob.Name,
                author.Name,
                JobInput.Of(new FeedPollJob.Order(req.Id, cause)),
                [$"feed {req.Id}"]
            ),
            author,
            ct
        );
        await bell.RingAsync(ct);
        await Send.JobAsync(job, ct);
    }
}
