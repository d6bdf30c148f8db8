using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Paging;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

/// <summary>The deliveries of one webhook.</summary>
public sealed record ListDeliveriesRequest : PageRequest
{
    /// <summary>Id of the webhook.</summary>
    /// <example>09m3k6tz5x0aa</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class ListDeliveriesRules : Validator<ListDeliveriesRequest>
{
    public ListDeliveriesRules() => Include(new PageRules<IdCursor>());
}

public sealed class ListDeliveriesEndpoint(ManageWebhooks webhooks, Deliveries deliveries)
    : Endpoint<ListDeliveriesRequest, PageResponse<DeliveryResponse>>
{
    public override void Configure()
    {
        Get("/webhooks/{id}/deliveries");
        Policies(ApiRoles.Admin);
        Tags(ApiTags.Webhooks);
        Summary(s =>
        {
            s.Summary = "List what was sent to a webhook";
            s.Description =
                "And what is still to be sent, the last one first, each with its tries and what the receiver answered. What is done with is forgotten after thirty days.";
            s.Answers(
                200,
                "A page of deliveries.",
                new PageResponse<DeliveryResponse>([WebhookExamples.Delivery], null)
            );
            s.Problems(ProblemKinds.MalformedRequest, ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(ListDeliveriesRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await webhooks.FindAsync(req.Id, ct) is null)
        {
            await Send.ProblemAsync(Problem.NoSuch("webhook", req.Id));
            return;
        }
        var page = await deliveries.ListAsync(req.Id, req.Take(), req.After<IdCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, DeliveryResponse.From), ct);
    }
}
