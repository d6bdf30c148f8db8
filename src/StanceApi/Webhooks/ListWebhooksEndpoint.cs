using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Paging;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

public sealed record ListWebhooksRequest : PageRequest;

public sealed class ListWebhooksRules : Validator<ListWebhooksRequest>
{
    public ListWebhooksRules() => Include(new PageRules<IdCursor>());
}

public sealed class ListWebhooksEndpoint(ManageWebhooks webhooks)
    : Endpoint<ListWebhooksRequest, PageResponse<WebhookResponse>>
{
    public override void Configure()
    {
        Get("/webhooks");
        Policies(ApiRoles.Admin);
        Tags(ApiTags.Webhooks);
        Summary(s =>
        {
            s.Summary = "List the webhooks";
            s.Description = "In the order in which they were added, without their secrets.";
            s.Answers(
                200,
                "A page of webhooks.",
                new PageResponse<WebhookResponse>([WebhookExamples.Stored], null)
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    public override async Task HandleAsync(ListWebhooksRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var page = await webhooks.ListAsync(req.Take(), req.After<IdCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, WebhookResponse.From), ct);
    }
}
