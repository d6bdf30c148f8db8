using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Feeds;
using StanceApi.Store.Paging;

namespace StanceApi.Feeds;

public sealed record ListFeedsRequest : PageRequest;

public sealed class ListFeedsRules : Validator<ListFeedsRequest>
{
    public ListFeedsRules() => Include(new PageRules<IdCursor>());
}

public sealed class ListFeedsEndpoint(ManageFeeds feeds)
    : Endpoint<ListFeedsRequest, PageResponse<FeedResponse>>
{
    public override void Configure()
    {
        Get("/feeds");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Feeds);
        Summary(s =>
        {
            s.Summary = "List the feeds";
            s.Description =
                "In the order in which they were added, with when each was polled, what came of it, and what is wrong with those that fail.";
            s.Answers(
                200,
                "A page of feeds.",
                new PageResponse<FeedResponse>([FeedExamples.Feed], null)
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    public override async Task HandleAsync(ListFeedsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var page = await feeds.ListAsync(req.Take(), req.After<IdCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, FeedResponse.From), ct);
    }
}
