using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

public sealed class DeleteWebhookEndpoint(ManageWebhooks webhooks) : Endpoint<WebhookIdRequest>
{
    public override void Configure()
    {
        Delete("/webhooks/{id}");
        Policies(ApiRoles.Admin);
        Tags(ApiTags.Webhooks);
        Summary(s =>
        {
            s.Summary = "Tell an address no more";
            s.Description =
                "With the log of its deliveries; what is still to be delivered is dropped. To change an address or its secret, delete the webhook and add another.";
            s.Response(204, "It is gone.");
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(WebhookIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (!await webhooks.DeleteAsync(req.Id, HttpContext.Author(), ct))
        {
            await Send.ProblemAsync(Problem.NoSuch("webhook", req.Id));
            return;
        }
        await Send.NoContentAsync(ct);
    }
}
