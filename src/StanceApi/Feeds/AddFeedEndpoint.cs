using FastEndpoints;
using Microsoft.Extensions.Options;
using StanceApi.Fetching;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Feeds;

namespace StanceApi.Feeds;

public sealed class AddFeedEndpoint(
    ManageFeeds feeds,
    WebFetcher fetcher,
    IOptions<FeedOptions> options
) : Endpoint<AddFeedRequest, FeedResponse>
{
    public override void Configure()
    {
        Post("/feeds");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Feeds);
        Summary(s =>
        {
            s.Summary = "Subscribe to a feed";
            s.Description =
                "From then on it is polled, the first time within a minute, and the article of every new entry is fetched and stored with the entry's date. Servers are asked one request at a time with a pause, only for what has changed, and later and later while they fail. Addresses of the server's own network are refused unless the operator allows them.";
            s.Example("An English feed", FeedExamples.English);
            s.Example("A Chinese feed, once an hour", FeedExamples.Chinese);
            s.Answers(201, "The feed; `Location` is its address.", FeedExamples.Feed);
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.Conflict]);
        });
    }

    public override async Task HandleAsync(AddFeedRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var address = new Uri(req.Url!);
        if (!await fetcher.Guard.AllowsAsync(address, ct))
        {
            await Send.ProblemAsync(
                Problem.Invalid(
                    "url",
                    $"{address.Host} is, or leads to, this machine or a private network. Send a public address, or have the operator allow it with Fetching:AllowedNetworks."
                )
            );
            return;
        }
        var (isNew, feed) = await feeds.CreateAsync(
            address.AbsoluteUri,
            req.Publisher,
            req.Language,
            req.IntervalMinutes ?? options.Value.IntervalMinutes,
            HttpContext.Author(),
            ct
        );
        if (!isNew)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    $"There is a subscription to this address already: GET /api/v1/feeds/{feed.Id}. To change it, delete it and add it anew."
                )
            );
            return;
        }
        HttpContext.Response.Headers.Location = $"/api/v1/feeds/{feed.Id}";
        await HttpContext.Response.SendAsync(
            FeedResponse.From(feed),
            StatusCodes.Status201Created,
            cancellation: ct
        );
    }
}
