using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Feeds;
using StanceApi.Store.Paging;

namespace StanceApi.Feeds;

/// <summary>The entries of one feed.</summary>
public sealed record ListFeedEntriesRequest : PageRequest
{
    /// <summary>Id of the feed.</summary>
    /// <example>09m3k6tz5x0cc</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>What became of them.</summary>
    [QueryParam]
    public FeedEntryState? State { get; init; }
}

public sealed class ListFeedEntriesRules : Validator<ListFeedEntriesRequest>
{
    public ListFeedEntriesRules() => Include(new PageRules<IdCursor>());
}

public sealed class ListFeedEntriesEndpoint(ManageFeeds feeds, FeedEntries entries)
    : Endpoint<ListFeedEntriesRequest, PageResponse<FeedEntryResponse>>
{
    public override void Configure()
    {
        Get("/feeds/{id}/entries");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Feeds);
        Summary(s =>
        {
            s.Summary = "List what a feed has shown";
            s.Description =
                "The one seen last first, with the article that it led to, or why it led to none: to see what is missing with `state=failed`.";
            s.Answers(
                200,
                "A page of entries.",
                new PageResponse<FeedEntryResponse>([FeedExamples.Entry], null)
            );
            s.Problems(ProblemKinds.MalformedRequest, ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(ListFeedEntriesRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await feeds.FindAsync(req.Id, ct) is null)
        {
            await Send.ProblemAsync(Problem.NoSuch("feed", req.Id));
            return;
        }
        var page = await entries.ListAsync(
            req.Id,
            req.State,
            req.Take(),
            req.After<IdCursor>(),
            ct
        );
        await Send.PageAsync(PageResponse.From(page, FeedEntryResponse.From), ct);
    }
}
