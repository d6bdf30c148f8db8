using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Webhooks;

namespace StanceApi.Webhooks;

public sealed class CreateWebhookEndpoint(ManageWebhooks webhooks, WebhookSender sender)
    : Endpoint<CreateWebhookRequest, WebhookResponse>
{
    public override void Configure()
    {
        Post("/webhooks");
        Policies(ApiRoles.Admin);
        Tags(ApiTags.Webhooks);
        Summary(s =>
        {
            s.Summary = "Have an address told of events";
            s.Description =
                $"From now on each event is posted there as JSON: `article.ingested` with the article, `run.finished` with the run, whose `state` tells whether it failed, `shift.found` with the shift, each shift once. Notices are signed as in the [Standard Webhooks](https://www.standardwebhooks.com) specification: `{WebhookSignature.SignatureHeader}` is `v1,` and the base64 of HMAC-SHA256 over `{WebhookSignature.IdHeader}`, `{WebhookSignature.TimestampHeader}` and the body, joined by dots; the key is the base64 behind `whsec_` in the secret, which only this answer tells. What is not answered with 200 to 299 is sent again, later each time; a notice may come twice, with the same id. Addresses of the server's own network are refused unless the operator allows them.";
            s.Example("Shifts only, described in English", WebhookExamples.Shifts);
            s.Example("Every event, described in Chinese", WebhookExamples.Everything);
            s.Answers(
                201,
                "The webhook with its secret; `Location` is its address.",
                WebhookExamples.Created
            );
            s.Problems([.. ProblemKinds.OfBody]);
        });
    }

    public override async Task HandleAsync(CreateWebhookRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var address = new Uri(req.Url!);
        if (!await sender.Guard.AllowsAsync(address, ct))
        {
            await Send.ProblemAsync(
                Problem.Invalid(
                    "url",
                    $"{address.Host} is, or leads to, this machine or a private network. Send a public address, or have the operator allow it with Webhooks:AllowedNetworks."
                )
            );
            return;
        }
        var secret = WebhookSignature.NewSecret();
        var stored = await webhooks.CreateAsync(
            address.AbsoluteUri,
            [.. (req.Events ?? NoticeEvents.All).Distinct(StringComparer.Ordinal)],
            req.Description,
            secret,
            HttpContext.Author(),
            ct
        );
        HttpContext.Response.Headers.Location = $"/api/v1/webhooks/{stored.Id}";
        await HttpContext.Response.SendAsync(
            WebhookResponse.From(stored) with
            {
                Secret = secret,
            },
            StatusCodes.Status201Created,
            cancellation: ct
        );
    }
}
