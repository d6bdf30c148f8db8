using System.Net;
using System.Net.Http.Json;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Actors;

public sealed class MergedFilterTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly DateOnly Day = new(2024, 5, 6);

    [Fact]
    public async Task Who_asks_by_a_merged_id_gets_what_the_actor_that_stays_said()
    {
        await (await api.Post("/proposals", new { id = "a-plan", name = "A plan" })).Ok(
            HttpStatusCode.Created
        );
        await api.Store("en", new Said("Mona Merged", "NOR", "One supports it.", Day));
        await api.Store("en", new Said("Sten Stays", "NOR", "Two opposes it.", Day));
        await api.Store("en", new Said("Third Other", "NOR", "Three opposes it.", Day));
        await (await api.Post("/actors/mona-merged/merge", new { into = "sten-stays" })).Ok();

        Assert.Equal(2, (await api.GetJson("/statements?actor=mona-merged")).Items().Count);
        Assert.Empty((await api.GetJson("/shifts?actor=mona-merged")).Items());
        var lines = await api.GetJson("/compare?actors=mona-merged,third-other&proposal=a-plan");
        Assert.Equal(
            ["sten-stays", "third-other"],
            lines.Items().Select(l => l["actor"]!.Text("id"))
        );
        var export = await api.Get("/exports/statements?actor=mona-merged&format=ndjson");
        Assert.Equal(
            2,
            (await export.Content.ReadAsStringAsync(Test.Cancelled))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Length
        );
    }

    [Fact]
    public async Task Corrected_offices_show_in_the_statements_of_their_days()
    {
        await (
            await api.Post(
                "/actors",
                new
                {
                    id = "otto-office",
                    name = "Otto Office",
                    type = "person",
                    country = "NOR",
                }
            )
        ).Ok(HttpStatusCode.Created);
        var article = await api.Store(
            "en",
            new Said("Otto Office", "NOR", "An office word.", Day) { Role = null }
        );
        Assert.Null(await Role(article.Id));

        await (
            await api.Client.PatchAsJsonAsync(
                "/api/v1/actors/otto-office",
                new
                {
                    offices = new[]
                    {
                        new
                        {
                            title = "trade minister",
                            country = "NOR",
                            from = "2024-01-01",
                        },
                    },
                },
                Test.Cancelled
            )
        ).Ok();

        Assert.Equal("trade minister", await Role(article.Id));
    }

    private async Task<string?> Role(string articleId) =>
        (string?)
            (await api.GetJson($"/articles/{articleId}/statements")).Items()[0]["speakers"]![0]![
                "role"
            ];
}
