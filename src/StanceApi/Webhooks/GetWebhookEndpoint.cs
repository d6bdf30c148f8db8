using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

public sealed class GetWebhookEndpoint(ManageWebhooks webhooks)
    : Endpoint<WebhookIdRequest, WebhookResponse>
{
    public override void Configure()
    {
        Get("/webhooks/{id}");
        Policies(ApiRoles.Admin);
        Tags(ApiTags.Webhooks);
        Summary(s =>
        {
            s.Summary = "Read one webhook";
            s.Description = "Without its secret, which was told when it was added.";
            s.Answers(200, "The webhook.", WebhookExamples.Stored);
            s.NotModified();
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(WebhookIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await webhooks.FindAsync(req.Id, ct) is not { } stored)
        {
            await Send.ProblemAsync(Problem.NoSuch("webhook", req.Id));
            return;
        }
        await Send.ResourceAsync(WebhookResponse.From(stored), ContentHash.VersionOf(stored), ct);
    }
}
