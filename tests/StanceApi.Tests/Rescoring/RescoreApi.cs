using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using StanceApi.Models;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Rescoring;

/// <summary>A proposal with a story on it, and two models.</summary>
public sealed class RescoreApi()
    : ApiFixture(
        s => s.Replace(ServiceDescriptor.Singleton<IScorers, TwoModels>()),
        ("Rescoring:AtStart", "false")
    ),
        IAsyncLifetime
{
    public const string Proposal = "the-plan";

    public TwoModels Models => (TwoModels)Factory.Services.GetRequiredService<IScorers>();

    public string ArticleId { get; private set; } = "";

    public void Later() =>
        ((FakeTimeProvider)Factory.Services.GetRequiredService<TimeProvider>()).Advance(
            TimeSpan.FromMinutes(1)
        );

    public async ValueTask InitializeAsync()
    {
        await (await Post("/proposals", new { id = Proposal, name = "The plan" })).Ok(
            HttpStatusCode.Created
        );
        var article = await this.Store(
            "en",
            new Said("Ann Author", "USA", "We oppose the plan.", new DateOnly(2024, 1, 1)),
            new Said("Bob Builder", "GBR", "We support the <b>plan</b>.", new DateOnly(2024, 2, 1)),
            new Said("Cid Clerk", "GBR", "We think about it.", new DateOnly(2024, 3, 1))
        );
        ArticleId = article.Id;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Starts a run and waits until it is through.</summary>
    public async Task<JsonNode> Run(object request)
    {
        var response = await Post("/rescore-runs", request);
        var run = await response.Ok(HttpStatusCode.Accepted);
        Assert.Equal(
            $"/api/v1/rescore-runs/{run.Text("id")}",
            response.Headers.Location?.OriginalString
        );
        return await Ended(run.Text("id"));
    }

    public async Task<JsonNode> Ended(string id)
    {
        while (true)
        {
            var run = await GetJson($"/rescore-runs/{id}");
            if (run["finishedAt"] is not null)
            {
                return run;
            }
            await Task.Delay(20, Test.Cancelled);
        }
    }

    public async Task<IReadOnlyList<string>> Labels()
    {
        var list = await GetJson($"/articles/{ArticleId}/statements");
        return [.. list.Items().Select(s => s["stances"]![0]!.Text("label"))];
    }
}
