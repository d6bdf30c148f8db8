using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Feeds;

namespace StanceApi.Feeds;

public sealed class DeleteFeedEndpoint(ManageFeeds feeds) : Endpoint<FeedIdRequest>
{
    public override void Configure()
    {
        Delete("/feeds/{id}");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Feeds);
        Summary(s =>
        {
            s.Summary = "End a subscription";
            s.Description = "The articles that it brought stay; its entries are forgotten.";
            s.Response(204, "It is gone.");
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(FeedIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (!await feeds.DeleteAsync(req.Id, HttpContext.Author(), ct))
        {
            await Send.ProblemAsync(Problem.NoSuch("feed", req.Id));
            return;
        }
        await Send.NoContentAsync(ct);
    }
}
