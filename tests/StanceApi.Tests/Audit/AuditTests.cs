using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StanceApi.Json;
using StanceApi.Tests.Models;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Audit;

public sealed class AuditStore : ApiFixture, IAsyncLifetime
{
    private static readonly string Folder = Directory
        .CreateTempSubdirectory("stance-audit-")
        .FullName;

    public AuditStore()
        : base(("Training:DataFolder", Folder)) { }

    public async ValueTask InitializeAsync() => await SmallTrainingData.WriteAsync(Folder);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Every call that writes leaves an event that says who did what.</summary>
public sealed class AuditTests(AuditStore api) : IClassFixture<AuditStore>
{
    private static readonly DateOnly Day = new(2024, 5, 6);

    /// <summary>They write nothing, though they are no GET.</summary>
    private static readonly string[] Stateless = ["POST /api/v1/analyze", "POST /api/v1/score"];

    /// <summary>For each call that writes: how it is made, and the event that has to follow.</summary>
    private Dictionary<string, (Func<Task<HttpResponseMessage>> Call, string Event)> Writes =>
        new()
        {
            ["POST /api/v1/articles"] = (
                () => Send(HttpMethod.Post, "/articles", Article()),
                "create article"
            ),
            ["DELETE /api/v1/articles/{id}"] = (
                async () => await Send(HttpMethod.Delete, $"/articles/{await ArticleId()}"),
                "delete article"
            ),
            ["POST /api/v1/proposals"] = (
                () => Send(HttpMethod.Post, "/proposals", Proposal(Id())),
                "create proposal"
            ),
            ["PUT /api/v1/proposals/{id}"] = (
                async () =>
                    await Send(
                        HttpMethod.Put,
                        $"/proposals/{await ProposalId()}",
                        new { name = "B" }
                    ),
                "change proposal"
            ),
            ["DELETE /api/v1/proposals/{id}"] = (
                async () => await Send(HttpMethod.Delete, $"/proposals/{await ProposalId()}"),
                "delete proposal"
            ),
            ["POST /api/v1/actors"] = (
                () => Send(HttpMethod.Post, "/actors", Actor(Id())),
                "create actor"
            ),
            ["PATCH /api/v1/actors/{id}"] = (
                async () =>
                    await Send(HttpMethod.Patch, $"/actors/{await ActorId()}", new { name = "B" }),
                "change actor"
            ),
            ["POST /api/v1/actors/import"] = (
                () => Import($"id,type,name\n{Id()},person,Imported Person {Id()}\n"),
                "import actor"
            ),
            ["POST /api/v1/actors/{id}/merge"] = (
                async () => await Merge(await ActorId()),
                "merge actor"
            ),
            ["POST /api/v1/actors/{id}/split"] = (
                async () =>
                {
                    var id = await ActorId();
                    await Merge(id);
                    return await Send(HttpMethod.Post, $"/actors/{id}/split", new { });
                },
                "split actor"
            ),
            ["POST /api/v1/statements/{id}/corrections"] = (
                async () => await Correct(await StatementId()),
                "correct statement"
            ),
            ["POST /api/v1/statements/{id}/corrections/{correctionId}/undo"] = (
                async () =>
                {
                    var id = await StatementId();
                    var corrected = await (await Correct(id)).Ok(HttpStatusCode.Created);
                    var correction = corrected["corrections"]![0]!.Text("id");
                    return await Send(
                        HttpMethod.Post,
                        $"/statements/{id}/corrections/{correction}/undo",
                        new { }
                    );
                },
                "undo statement"
            ),
            ["POST /api/v1/models"] = (
                () => Send(HttpMethod.Post, "/models", new { reason = "audit" }),
                "train job"
            ),
            ["PUT /api/v1/models/active"] = (
                async () =>
                    await Send(
                        HttpMethod.Put,
                        "/models/active",
                        new { version = await api.RegisterOther(Id()) }
                    ),
                "activate model"
            ),
            ["DELETE /api/v1/jobs/{id}"] = (
                async () =>
                {
                    var queued = await Send(HttpMethod.Post, "/models", new { });
                    return await Send(
                        HttpMethod.Delete,
                        queued.Headers.Location!.ToString()["/api/v1".Length..]
                    );
                },
                "delete job"
            ),
            ["POST /api/v1/articles/batch"] = (
                () => Lines(JsonSerializer.Serialize(Article(), WireJson.Options)),
                "create job"
            ),
            ["POST /api/v1/feeds"] = (
                () => Send(HttpMethod.Post, "/feeds", new { url = Address() }),
                "create feed"
            ),
            ["DELETE /api/v1/feeds/{id}"] = (
                async () => await Send(HttpMethod.Delete, $"/feeds/{await FeedId()}"),
                "delete feed"
            ),
            ["POST /api/v1/feeds/{id}/poll"] = (
                async () => await Send(HttpMethod.Post, $"/feeds/{await FeedId()}/poll"),
                "poll job"
            ),
            ["POST /api/v1/webhooks"] = (
                () => Send(HttpMethod.Post, "/webhooks", new { url = Address() }),
                "create webhook"
            ),
            ["DELETE /api/v1/webhooks/{id}"] = (
                async () => await Send(HttpMethod.Delete, $"/webhooks/{await WebhookId()}"),
                "delete webhook"
            ),
            ["POST /api/v1/webhooks/{id}/deliveries/{deliveryId}/redeliver"] = (
                async () =>
                {
                    var hook = await WebhookId();
                    await ArticleId();
                    var delivery = (await api.GetJson($"/webhooks/{hook}/deliveries")).Items()[0];
                    return await Send(
                        HttpMethod.Post,
                        $"/webhooks/{hook}/deliveries/{delivery.Text("id")}/redeliver"
                    );
                },
                "change webhook-delivery"
            ),
            ["POST /api/v1/rescore-runs"] = (
                async () => await Run(await ProposalId(), dryRun: false),
                "create rescore-run"
            ),
            ["POST /api/v1/rescore-runs/{id}/promote"] = (
                async () => await Send(HttpMethod.Post, $"{await DryRun()}/promote", new { }),
                "change rescore-run"
            ),
            ["DELETE /api/v1/rescore-runs/{id}"] = (
                async () => await Send(HttpMethod.Delete, await DryRun()),
                "delete rescore-run"
            ),
        };

    [Fact]
    public async Task Every_call_that_writes_is_in_the_table()
    {
        var document = await (
            await api.Client.GetAsync("/swagger/v1/swagger.json", Test.Cancelled)
        ).Ok();
        var operations = document["paths"]!
            .AsObject()
            .SelectMany(p =>
                p.Value!.AsObject()
                    .Where(o => o.Key is "post" or "put" or "patch" or "delete")
                    .Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}")
            );

        Assert.Equal(operations.Except(Stateless).Order(), Writes.Keys.Order());
    }

    [Fact]
    public async Task Every_call_that_writes_leaves_an_event_with_who_and_what()
    {
        foreach (var (operation, (call, expected)) in Writes)
        {
            var last = (await api.GetJson("/audit-events?limit=1")).Items()[0].Text("id");

            var response = await call();

            Assert.True(
                response.IsSuccessStatusCode,
                $"{operation}: {await response.Content.ReadAsStringAsync(Test.Cancelled)}"
            );
            var events = (await api.GetJson("/audit-events?limit=50"))
                .Items()
                .TakeWhile(e => string.CompareOrdinal(e.Text("id"), last) > 0)
                .ToList();
            Assert.True(
                events.Exists(e =>
                    $"{e.Text("action")} {e.Text("entity")}" == expected && e.Text("who") is "local"
                ),
                $"{operation}: {string.Join(", ", events.Select(e => $"{e.Text("action")} {e.Text("entity")}"))}"
            );
        }
    }

    [Fact]
    public async Task Actors_that_an_article_makes_known_have_the_article_as_their_cause()
    {
        var article = await (
            await Send(
                HttpMethod.Post,
                "/articles",
                new
                {
                    content = "Trade minister Kaspar Unheardof of Norway said on 6 May 2024 that he opposes the plan.",
                    contentType = "text/plain",
                    publishedAt = "2024-05-07T08:00:00Z",
                }
            )
        ).Ok(HttpStatusCode.Created);

        var created = Assert.Single(
            (
                await api.GetJson($"/audit-events?entity=article&entityId={article.Text("id")}")
            ).Items()
        );
        Assert.Null(created["before"]);
        Assert.Equal(64, created["after"]!.Text("sha256").Length);
        var caused = (
            await api.GetJson($"/audit-events?causeId={created.Text("causeId")}")
        ).Items();
        Assert.Contains(caused, e => e.Text("entity") is "actor");

        await (
            await Send(HttpMethod.Delete, $"/articles/{article.Text("id")}")
        ).Content.ReadAsStringAsync(Test.Cancelled);

        var deleted = (await api.GetJson("/audit-events?action=delete&entity=actor")).Items();
        Assert.Contains(
            deleted,
            e => e["before"]!.Text("name").Contains("Unheardof", StringComparison.Ordinal)
        );
    }

    private Task<HttpResponseMessage> Run(string proposalId, bool dryRun) =>
        Send(HttpMethod.Post, "/rescore-runs", new { proposalId, dryRun });

    /// <summary>A dry run that has ended.</summary>
    /// <returns>Its address.</returns>
    private async Task<string> DryRun()
    {
        var run = await (await Run(await ProposalId(), dryRun: true)).Ok(HttpStatusCode.Accepted);
        while ((await api.GetJson($"/jobs/{run.Text("jobId")}"))["finishedAt"] is null)
        {
            await Task.Delay(20, Test.Cancelled);
        }
        return $"/rescore-runs/{run.Text("id")}";
    }

    /// <summary>One that nobody has.</summary>
    private static string Address() => $"https://example.invalid/{Id()}";

    private async Task<string> FeedId() =>
        (
            await (await Send(HttpMethod.Post, "/feeds", new { url = Address() })).Ok(
                HttpStatusCode.Created
            )
        ).Text("id");

    private async Task<string> WebhookId() =>
        (
            await (await Send(HttpMethod.Post, "/webhooks", new { url = Address() })).Ok(
                HttpStatusCode.Created
            )
        ).Text("id");

    private async Task<HttpResponseMessage> Lines(string lines)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles/batch")
        {
            Content = new StringContent(
                lines,
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/x-ndjson")
            ),
        };
        return await api.Client.SendAsync(request, Test.Cancelled);
    }

    private static string Id() => $"a{Guid.NewGuid():N}"[..12];

    private static object Proposal(string id) => new { id, name = "A plan" };

    private static object Actor(string id) =>
        new
        {
            id,
            name = $"Actor {id}",
            type = "person",
        };

    private static object Article() =>
        new { content = $"Nothing was said. {Guid.NewGuid()}", contentType = "text/plain" };

    private async Task<string> ArticleId() =>
        (
            await (await Send(HttpMethod.Post, "/articles", Article())).Ok(HttpStatusCode.Created)
        ).Text("id");

    private async Task<string> ProposalId()
    {
        var id = Id();
        await (await Send(HttpMethod.Post, "/proposals", Proposal(id))).Ok(HttpStatusCode.Created);
        return id;
    }

    private async Task<string> ActorId()
    {
        var id = Id();
        await (await Send(HttpMethod.Post, "/actors", Actor(id))).Ok(HttpStatusCode.Created);
        return id;
    }

    private async Task<string> StatementId()
    {
        var article = await api.Store("en", new Said("Aud Audited", "NOR", $"Word {Id()}.", Day));
        return (await api.GetJson($"/articles/{article.Id}/statements")).Items()[0].Text("id");
    }

    private Task<HttpResponseMessage> Correct(string id) =>
        Send(
            HttpMethod.Post,
            $"/statements/{id}/corrections",
            new { saidOn = new { date = "2024-05-01" } }
        );

    private async Task<HttpResponseMessage> Merge(string id) =>
        await Send(HttpMethod.Post, $"/actors/{id}/merge", new { into = await ActorId() });

    private async Task<HttpResponseMessage> Import(string csv)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/actors/import")
        {
            Content = new StringContent(csv, Encoding.UTF8, new MediaTypeHeaderValue("text/csv")),
        };
        return await api.Client.SendAsync(request, Test.Cancelled);
    }

    private async Task<HttpResponseMessage> Send(
        HttpMethod method,
        string path,
        object? body = null
    )
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}")
        {
            Content = body is null
                ? null
                : new StringContent(
                    JsonSerializer.Serialize(body, WireJson.Options),
                    Encoding.UTF8,
                    "application/json"
                ),
        };
        return await api.Client.SendAsync(request, Test.Cancelled);
    }
}
