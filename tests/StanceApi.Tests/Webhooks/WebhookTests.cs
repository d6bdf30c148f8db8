using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Problems;
using StanceApi.Rescoring;
using StanceApi.Store.Audit;
using StanceApi.Store.Rescoring;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Webhooks;

public sealed class WebhookTests(WebhookStore api) : IClassFixture<WebhookStore>
{
    [Fact]
    public async Task An_article_is_told_of_with_a_signature_that_the_secret_proves()
    {
        api.Receiver.Page("/signed", "ok");
        var webhook = await api.Subscribe("/signed", "article.ingested");

        var article = await Ingest("Signed.");
        await api.Deliver();

        var visit = Assert.Single(api.Receiver.Visits, v => v.Path is "/signed");
        Assert.Equal("POST", visit.Method);
        Assert.StartsWith("application/json", visit.Headers["Content-Type"], Exactly);
        var notice = JsonNode.Parse(visit.Body)!;
        Assert.Equal(["id", "event", "createdAt", "data"], notice.Names());
        Assert.Equal("article.ingested", notice.Text("event"));
        Assert.Equal(notice.Text("id"), visit.Headers["webhook-id"]);
        Assert.True(JsonNode.DeepEquals(article, notice["data"]));
        var key = Convert.FromBase64String(webhook.Text("secret")["whsec_".Length..]);
        var signed =
            $"{visit.Headers["webhook-id"]}.{visit.Headers["webhook-timestamp"]}.{visit.Body}";
        Assert.Equal(
            "v1,"
                + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed))),
            visit.Headers["webhook-signature"]
        );
        Assert.Equal(
            api.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            visit.Headers["webhook-timestamp"]
        );
    }

    [Fact]
    public async Task The_secret_is_told_once()
    {
        var webhook = await api.Subscribe("/secret", "run.finished");

        Assert.StartsWith("whsec_", webhook.Text("secret"), Exactly);
        var read = await api.GetJson($"/webhooks/{webhook.Text("id")}");
        Assert.Null(read["secret"]);
        var list = await (await api.Get("/webhooks?limit=200")).Content.ReadAsStringAsync(
            Test.Cancelled
        );
        Assert.DoesNotContain("whsec_", list, Exactly);
        var audit = await (
            await api.Get($"/audit-events?entity=webhook&entityId={webhook.Text("id")}")
        ).Ok();
        Assert.Equal("create", Assert.Single(audit.Items()).Text("action"));
        Assert.DoesNotContain("whsec_", audit.ToJsonString(), Exactly);
    }

    [Fact]
    public async Task A_webhook_is_told_only_what_it_wants_and_each_thing_once()
    {
        api.Receiver.Page("/articles", "ok").Page("/runs", "ok");
        await api.Subscribe("/articles", "article.ingested");
        var runs = await api.Subscribe("/runs", "run.finished");

        await Ingest("Told once.");
        await Ingest("Told once.");
        await api.Deliver();
        await api.Deliver();

        Assert.Equal(
            1,
            api.Receiver.Visits.Count(v =>
                v.Path is "/articles" && v.Body.Contains(Hash("Told once."), Exactly)
            )
        );
        Assert.Empty(await api.DeliveriesTo(runs));
    }

    [Fact]
    public async Task A_finished_run_is_told_of()
    {
        api.Receiver.Page("/finished", "ok");
        await api.Subscribe("/finished", "run.finished");
        var run = await (await api.Post("/rescore-runs", new { proposalId = "the-plan" })).Ok(
            HttpStatusCode.Accepted
        );
        while ((await api.GetJson($"/rescore-runs/{run.Text("id")}"))["finishedAt"] is null)
        {
            await Task.Delay(50, Test.Cancelled);
        }

        await api.Deliver();

        var told = api
            .Receiver.Visits.Where(v => v.Path is "/finished")
            .Select(v => JsonNode.Parse(v.Body)!["data"]!)
            .Single(r => r.Text("id") == run.Text("id"));
        Assert.Equal("succeeded", told.Text("state"));
        Assert.NotNull(told["finishedAt"]);
    }

    [Fact]
    public async Task A_run_that_failed_is_told_of_as_well()
    {
        api.Receiver.Page("/failed", "ok");
        await api.Subscribe("/failed", "run.finished");
        string run;
        await using (var scope = api.Factory.Services.CreateAsyncScope())
        {
            var started = await scope
                .ServiceProvider.GetRequiredService<Rescorer>()
                .StartAsync(
                    new NewRun(null, "gone", true, RescoreCause.Request, new Author("local")),
                    Test.Cancelled
                );
            run = started!.Id;
        }
        while ((await api.GetJson($"/rescore-runs/{run}"))["finishedAt"] is null)
        {
            await Task.Delay(50, Test.Cancelled);
        }

        await api.Deliver();

        var told = api
            .Receiver.Visits.Where(v => v.Path is "/failed")
            .Select(v => JsonNode.Parse(v.Body)!["data"]!)
            .Single(r => r.Text("id") == run);
        Assert.Equal("failed", told.Text("state"));
        Assert.NotNull(told["finishedAt"]);
    }

    [Fact]
    public async Task What_the_receiver_refuses_is_sent_again_later_and_given_up_in_the_end()
    {
        api.Receiver.Fails("/down", 500);
        var webhook = await api.Subscribe("/down", "article.ingested");
        await Ingest("Nobody listens.");

        await api.Deliver();
        var first = Assert.Single(await api.DeliveriesTo(webhook));
        Assert.Equal("pending", first.Text("state"));
        Assert.Equal(500, (int?)first["attempts"]![0]!["status"]);
        Assert.InRange(Wait(first), 8, 12);

        await api.Deliver();
        Assert.Equal(1, api.Receiver.VisitsOf("/down"));

        api.Time.Advance(TimeSpan.FromSeconds(13));
        await api.Deliver();
        var second = Assert.Single(await api.DeliveriesTo(webhook));
        Assert.InRange(Wait(second), 32, 48);

        api.Time.Advance(TimeSpan.FromSeconds(49));
        await api.Deliver();
        var third = Assert.Single(await api.DeliveriesTo(webhook));
        Assert.Equal("failed", third.Text("state"));
        Assert.Null(third["nextTryAt"]);
        Assert.Equal(3, third["attempts"]!.AsArray().Count);

        api.Time.Advance(TimeSpan.FromDays(1));
        await api.Deliver();
        Assert.Equal(3, api.Receiver.VisitsOf("/down"));
    }

    [Fact]
    public async Task A_receiver_that_asks_to_be_left_alone_is_left_alone()
    {
        api.Receiver.Fails("/later", 429, "600");
        var webhook = await api.Subscribe("/later", "article.ingested");
        await Ingest("Later, please.");

        await api.Deliver();

        Assert.InRange(Wait(Assert.Single(await api.DeliveriesTo(webhook))), 600, 600);
    }

    [Fact]
    public async Task A_notice_is_sent_again_by_hand_with_the_same_body()
    {
        api.Receiver.Fails("/again", 500);
        var webhook = await api.Subscribe("/again", "article.ingested");
        await Ingest("Once more.");
        for (var i = 0; i < 3; i++)
        {
            await api.Deliver();
            api.Time.Advance(TimeSpan.FromMinutes(5));
        }
        var failed = Assert.Single(await api.DeliveriesTo(webhook));
        api.Receiver.Page("/again", "ok");

        var answer = await api.Post(
            $"/webhooks/{webhook.Text("id")}/deliveries/{failed.Text("id")}/redeliver",
            new { }
        );
        await answer.Ok(HttpStatusCode.Accepted);
        await api.Deliver();

        var delivered = Assert.Single(await api.DeliveriesTo(webhook));
        Assert.Equal("delivered", delivered.Text("state"));
        Assert.Equal(4, delivered["attempts"]!.AsArray().Count);
        var bodies = api.Receiver.Visits.Where(v => v.Path is "/again").Select(v => v.Body);
        Assert.Single(bodies.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_receiver_that_never_answers_holds_nobody_else_up()
    {
        api.Receiver.Page("/deaf", c => Task.Delay(Timeout.Infinite, c.RequestAborted));
        api.Receiver.Page("/awake", "ok");
        var deaf = await api.Subscribe("/deaf", "article.ingested");
        await api.Subscribe("/awake", "article.ingested");
        for (var i = 0; i < 5; i++)
        {
            await Ingest($"Article {i} for the deaf.");
        }

        await api.Deliver();

        Assert.Equal(1, api.Receiver.VisitsOf("/deaf"));
        Assert.Equal(5, api.Receiver.VisitsOf("/awake"));
        var attempts = (await api.DeliveriesTo(deaf)).SelectMany(d => d["attempts"]!.AsArray());
        Assert.Contains("in time", Assert.Single(attempts)!.Text("error"), Exactly);
        await api.Client.DeleteAsync($"/api/v1/webhooks/{deaf.Text("id")}", Test.Cancelled);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        api.Receiver.Moved("/moved", "/elsewhere", 307).Page("/elsewhere", "ok");
        var webhook = await api.Subscribe("/moved", "article.ingested");
        await Ingest("Moved away.");

        await api.Deliver();

        Assert.Equal(0, api.Receiver.VisitsOf("/elsewhere"));
        Assert.Equal("pending", Assert.Single(await api.DeliveriesTo(webhook)).Text("state"));
    }

    [Theory]
    [InlineData("http://127.0.0.2/")]
    [InlineData("http://10.0.0.1/hook")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("ftp://example.org/")]
    [InlineData("http://user:word@example.org/")]
    [InlineData("nowhere")]
    public async Task An_address_of_the_own_network_is_refused(string url)
    {
        var problem = await (await api.Post("/webhooks", new { url })).Fails(
            ProblemKinds.Validation
        );

        Assert.NotEmpty(problem.ErrorsOf("url"));
    }

    [Fact]
    public async Task Unknown_events_are_refused_by_name()
    {
        var problem = await (
            await api.Post("/webhooks", new { url = "https://example.org/", events = Unknown })
        ).Fails(ProblemKinds.Validation);

        Assert.Contains("shift.found", problem.Text("detail"), Exactly);
    }

    [Fact]
    public async Task A_deleted_webhook_is_told_nothing_more()
    {
        api.Receiver.Page("/gone", "ok");
        var webhook = await api.Subscribe("/gone", "article.ingested");
        await Ingest("Never told.");

        var deleted = await api.Client.DeleteAsync(
            $"/api/v1/webhooks/{webhook.Text("id")}",
            Test.Cancelled
        );
        await api.Deliver();

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(0, api.Receiver.VisitsOf("/gone"));
        await (await api.Get($"/webhooks/{webhook.Text("id")}")).Fails(ProblemKinds.NotFound);
        await (await api.Get($"/webhooks/{webhook.Text("id")}/deliveries")).Fails(
            ProblemKinds.NotFound
        );
    }

    private const StringComparison Exactly = StringComparison.Ordinal;

    private static readonly string[] Unknown = ["shift"];

    private static string Hash(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private double Wait(JsonNode delivery) =>
        (
            DateTimeOffset.Parse(delivery.Text("nextTryAt"), CultureInfo.InvariantCulture)
            - api.Time.GetUtcNow()
        ).TotalSeconds;

    private async Task<JsonNode> Ingest(string content)
    {
        var response = await api.Post("/articles", new { content, contentType = "text/plain" });
        return await response.Ok(response.StatusCode);
    }
}
