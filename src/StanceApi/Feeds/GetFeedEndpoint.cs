using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store;
using StanceApi.Store.Feeds;

namespace StanceApi.Feeds;

public sealed class GetFeedEndpoint(ManageFeeds feeds) : Endpoint<FeedIdRequest, FeedResponse>
{
    public override void Configure()
    {
        Get("/feeds/{id}");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Feeds);
        Summary(s =>
        {
            s.Summary = "Read one feed";
            s.Description = "When it was polled, what came of it, and when it is polled next.";
            s.Answers(200, "The feed.", FeedExamples.Feed);
            s.NotModified();
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(FeedIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await feeds.FindAsync(req.Id, ct) is not { } feed)
        {
            await Send.ProblemAsync(Problem.NoSuch("feed", req.Id));
            return;
        }
        await Send.ResourceAsync(FeedResponse.From(feed), ContentHash.VersionOf(feed), ct);
    }
}
