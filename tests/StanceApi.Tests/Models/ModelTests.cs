using System.Net;
using System.Net.Http.Json;
using StanceApi.Problems;
using StanceApi.Stance.Scoring;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Models;

public sealed class ModelTests : IClassFixture<ModelStore>
{
    private readonly ModelStore _api;

    public ModelTests(ModelStore api) => _api = api;

    private static string Shipped => StanceScorer.ShippedCard.Version;

    [Fact]
    public async Task The_shipped_model_is_registered_with_its_hashes_and_its_figures()
    {
        var models = (await _api.GetJson("/models")).Items();

        var model = models.Single(m => m.Text("version") == Shipped);
        Assert.Equal("shipped", model.Text("origin"));
        Assert.Equal("StanceApi", model.Text("registeredBy"));
        Assert.Equal(StanceScorer.ShippedCard.TrainingDataHash, model.Text("trainingDataHash"));
        Assert.Equal(64, model.Text("sha256").Length);
        Assert.Equal(StanceScorer.ShippedCard.MacroF1, (double)model["metrics"]!["macroF1"]!);
        Assert.NotEmpty(model["metrics"]!["languages"]!.AsArray());
        var one = await _api.Get($"/models/{Shipped}");
        await one.Ok();
        Assert.NotNull(one.Headers.ETag);
        await (await _api.Get("/models/9+none")).Fails(ProblemKinds.NotFound);
    }

    [Fact]
    public async Task Another_model_judges_once_somebody_says_so_and_the_first_can_come_back()
    {
        var other = await _api.RegisterOther("activation");
        var before = await _api.Get("/models/active");

        await (await Put(other, "\"other\"")).Fails(ProblemKinds.PreconditionFailed);
        var activated = await (await Put(other, before.Headers.ETag!.ToString())).Ok();

        Assert.Equal(other, activated.Text("version"));
        Assert.Equal("person", activated.Text("cause"));
        Assert.Equal("local", activated.Text("who"));
        Assert.Equal("try it", activated.Text("reason"));
        Assert.Equal(other, await ScoredBy());
        Assert.Equal(
            other,
            (await _api.GetJson("/models")).Items().Single(m => (bool)m["active"]!).Text("version")
        );
        await (await Put(Shipped, before.Headers.ETag!.ToString())).Fails(
            ProblemKinds.PreconditionFailed
        );

        await (await Put(Shipped, null)).Ok();

        Assert.Equal(Shipped, await ScoredBy());
        var history = (await _api.GetJson("/models/active"))["history"]!.AsArray();
        Assert.Equal([Shipped, other, Shipped], history.Select(h => h!.Text("version")).Take(3));
        Assert.Equal("start", history[^1]!.Text("cause"));
        var events = (await _api.GetJson("/audit-events?entity=model&action=activate")).Items();
        Assert.Equal(Shipped, events[0]["after"]!.Text("version"));
        Assert.Equal(other, events[0]["before"]!.Text("version"));
    }

    [Fact]
    public async Task A_model_that_this_program_cannot_serve_is_refused()
    {
        var old = await _api.RegisterOther("old", generation: 1);

        var problem = await (await Put(old, null)).Fails(ProblemKinds.Conflict);

        Assert.Contains("servable", problem.Text("detail"), StringComparison.Ordinal);
        await (await Put("9+none", null)).Fails(ProblemKinds.NotFound);
    }

    [Fact]
    public async Task A_statement_is_explained_by_the_model_that_is_active()
    {
        var other = await _api.RegisterOther("explains");
        await (await _api.Post("/proposals", new { id = "canal", name = "a canal" })).Ok(
            HttpStatusCode.Created
        );
        var article = await _api.Store(
            "en",
            new Said("Eve Explained", "NOR", "We support a canal.", new DateOnly(2024, 5, 6))
        );
        var statement = (await _api.GetJson($"/articles/{article.Id}/statements")).Items()[0];
        Assert.Equal(Shipped, statement["stances"]![0]!.Text("modelVersion"));

        await (await Put(other, null)).Ok();
        var explained = await _api.GetJson(
            $"/statements/{statement.Text("id")}/explanation?proposal=canal"
        );
        await (await Put(Shipped, null)).Ok();

        Assert.Equal(other, explained.Text("modelVersion"));
    }

    private async Task<string> ScoredBy()
    {
        var answer = await (
            await _api.Post(
                "/score",
                new
                {
                    items = new[]
                    {
                        new
                        {
                            id = "1",
                            statement = "We support it.",
                            proposal = new { name = "a plan" },
                        },
                    },
                }
            )
        ).Ok();
        return answer["items"]![0]!["stance"]!.Text("modelVersion");
    }

    private Task<HttpResponseMessage> Put(string version, string? ifMatch)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/models/active")
        {
            Content = JsonContent.Create(new { version, reason = "try it" }),
        };
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }
        return _api.Client.SendAsync(request, Test.Cancelled);
    }
}
