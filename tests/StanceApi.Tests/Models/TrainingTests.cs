using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StanceApi.ChatScoring;
using StanceApi.Problems;
using StanceApi.Stance.Scoring;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Models;

public sealed class TrainingStore : ApiFixture, IAsyncLifetime
{
    private static readonly string Folder = Directory
        .CreateTempSubdirectory("stance-training-")
        .FullName;

    public TrainingStore()
        : base(s => s.AddStanceScorer(), ("Training:DataFolder", Folder)) { }

    public async ValueTask InitializeAsync() => await SmallTrainingData.WriteAsync(Folder);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class TrainingTests(TrainingStore api) : IClassFixture<TrainingStore>
{
    [Fact]
    public async Task Corrections_train_a_model_that_judges_once_it_is_chosen()
    {
        await (
            await api.Post(
                "/proposals",
                new
                {
                    id = "pact",
                    name = "the southern pact",
                    description = "A pact.",
                }
            )
        ).Ok(HttpStatusCode.Created);
        var article = await api.Store(
            "en",
            new Said("Ada One", "NOR", "We will not stand in the way of the southern pact.", Day),
            new Said("Bea Two", "NOR", "The southern pact has our blessing.", Day),
            new Said("Cai Three", "NOR", "The southern pact gets no money from us.", Day),
            new Said("Dag Four", "NOR", "We welcome the southern pact and will sign it.", Day)
        );
        var statements = (await api.GetJson($"/articles/{article.Id}/statements")).Items();
        foreach (var (statement, label) in statements.Zip(["favor", "favor", "against"]))
        {
            await (
                await api.Post(
                    $"/statements/{statement.Text("id")}/corrections",
                    new
                    {
                        proposalId = "pact",
                        label,
                        reason = "in our words",
                    }
                )
            ).Ok(HttpStatusCode.Created);
        }

        var queued = await api.Post("/models", new { reason = "three corrections" });

        await queued.Ok(HttpStatusCode.Accepted);
        var job = await Ended(queued.Headers.Location!.ToString());
        Assert.Equal("succeeded", job.Text("state"));
        var result = job["result"]!;
        Assert.Equal(3, (int)result["corrections"]!);
        Assert.True((bool)result["isNew"]!);
        Assert.False((bool)result["activated"]!);
        var trial = result["trial"]!;
        Assert.Equal(StanceScorer.ShippedCard.Version, trial.Text("against"));
        Assert.False((bool)trial["sameData"]!);
        Assert.InRange((int)trial["all"]!["rows"]!, 10, 80);
        var version = result.Text("version");
        var model = await api.GetJson($"/models/{version}");
        Assert.Equal("trained", model.Text("origin"));
        Assert.Equal("three corrections", model.Text("reason"));
        Assert.Equal(3, (int)model["corrections"]!);
        Assert.False((bool)model["active"]!);

        var line = "/actors/dag-four/timeline?proposal=pact";
        var before = await api.GetJson(line);
        var dry = await (
            await api.Post("/rescore-runs", new { modelVersion = version, dryRun = true })
        ).Ok(HttpStatusCode.Accepted);
        await Ended($"/api/v1/jobs/{dry.Text("jobId")}");
        var diff = await api.GetJson($"/rescore-runs/{dry.Text("id")}/diff");
        Assert.NotNull(diff["proposals"]);
        Assert.True(JsonNode.DeepEquals(before, await api.GetJson(line)));

        await (
            await api.Client.PutAsJsonAsync(
                "/api/v1/models/active",
                new { version },
                Test.Cancelled
            )
        ).Ok();
        await RunsEnded();
        Assert.Equal(3, (await Stances(article.Id)).Count(s => s.Text("source") is "human"));
        var judged = (await Stances(article.Id)).Single(s => s.Text("source") is "model");
        Assert.Equal(version, judged.Text("modelVersion"));
        var scores = await api.GetJson($"/statements/{statements[3].Text("id")}/scores");
        Assert.Equal(
            [version, StanceScorer.ShippedCard.Version],
            scores.Items().Select(s => s["stance"]!.Text("modelVersion"))
        );
        Assert.Single((await api.GetJson(line))["points"]!.AsArray());
        Assert.Equal(version, (await api.GetJson("/models/active"))["active"]!.Text("version"));
        var events = (
            await api.GetJson(
                $"/audit-events?entity=model&entityId={Uri.EscapeDataString(version)}"
            )
        ).Items();
        var cause = Assert.Single(events).Text("causeId");
        var began = (await api.GetJson($"/audit-events?causeId={cause}")).Items();
        Assert.Contains(began, e => e.Text("action") is "train");

        var again = await Ended((await api.Post("/models", new { })).Headers.Location!.ToString());
        Assert.Equal(version, again["result"]!.Text("version"));
        Assert.False((bool)again["result"]!["isNew"]!);
        Assert.True((bool)again["result"]!["trial"]!["sameData"]!);
    }

    private static readonly DateOnly Day = new(2024, 5, 6);

    private async Task<IReadOnlyList<JsonNode>> Stances(string articleId) =>
        [
            .. (await api.GetJson($"/articles/{articleId}/statements"))
                .Items()
                .Select(s => s["stances"]![0]!),
        ];

    /// <summary>A new active model starts a run by itself.</summary>
    private async Task RunsEnded()
    {
        var jobs = await api.GetJson("/jobs?kind=rescore");
        foreach (var job in jobs.Items())
        {
            await Ended($"/api/v1/jobs/{job.Text("id")}");
        }
    }

    private async Task<JsonNode> Ended(string location)
    {
        while (true)
        {
            var response = await api.Client.GetAsync(location, Test.Cancelled);
            var job = await response.Ok();
            if (job["finishedAt"] is not null)
            {
                return job;
            }
            await Task.Delay(100, Test.Cancelled);
        }
    }
}

public sealed class NoTrainingDataTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Without_training_data_a_training_is_refused_with_what_to_do()
    {
        var problem = await (await api.Post("/models", new { })).Fails(ProblemKinds.Conflict);

        Assert.Contains("Training__DataFolder", problem.Text("detail"), StringComparison.Ordinal);
    }
}
