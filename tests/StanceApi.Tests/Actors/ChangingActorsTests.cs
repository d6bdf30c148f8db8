using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Actors;

public sealed class ChangingActorsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly DateOnly Day = new(2024, 5, 6);

    [Fact]
    public async Task An_actor_is_added_with_names_and_dated_offices()
    {
        var response = await api.Post(
            "/actors",
            new
            {
                name = "Nora Newcomer",
                type = "person",
                country = "nor",
                names = new[] { new { text = "诺拉·新来", language = "zh-Hans" } },
                offices = new[]
                {
                    new
                    {
                        title = "trade minister",
                        country = "NOR",
                        from = "2021-10-14",
                        to = "2024-05",
                        source = "example",
                    },
                },
            }
        );

        var actor = await response.Ok(HttpStatusCode.Created);
        Assert.Equal("nora-newcomer", actor.Text("id"));
        Assert.Equal("/api/v1/actors/nora-newcomer", response.Headers.Location?.ToString());
        Assert.Equal("NOR", actor.Text("country"));
        Assert.Equal(
            ["Nora Newcomer", "诺拉·新来"],
            actor["names"]!.AsArray().Select(n => n!.Text("text")).Order(StringComparer.Ordinal)
        );
        var office = Assert.Single(actor["offices"]!.AsArray())!;
        Assert.Equal("2021-10-14", office.Text("from"));
        Assert.Equal("2024-05-31", office.Text("to"));
        Assert.Equal("month", office.Text("precision"));
        await (
            await api.Post(
                "/actors",
                new
                {
                    id = "nora-newcomer",
                    name = "X",
                    type = "person",
                }
            )
        ).Fails(ProblemKinds.Conflict);
    }

    [Fact]
    public async Task A_correction_changes_what_it_says_and_only_at_the_version_named()
    {
        await api.Store("en", new Said("Carl Corrected", "NOR", "Before.", Day));
        var before = await api.Get("/actors/carl-corrected");

        var wrong = await Patch("carl-corrected", new { name = "X" }, "\"another\"");
        await wrong.Fails(ProblemKinds.PreconditionFailed);
        var changed = await Patch(
            "carl-corrected",
            new
            {
                name = "Karl Corrected",
                country = "",
                reason = "spelling",
            },
            before.Headers.ETag!.ToString()
        );

        var actor = await changed.Ok();
        Assert.Equal("Karl Corrected", actor.Text("name"));
        Assert.Null(actor["country"]);
        Assert.NotEqual(before.Headers.ETag, changed.Headers.ETag);
        Assert.Contains(actor["names"]!.AsArray(), n => n!.Text("text") is "Karl Corrected");
        var change = Assert.Single(
            (await api.GetJson("/audit-events?entityId=carl-corrected&action=change")).Items()
        );
        Assert.Equal("local", change.Text("who"));
        Assert.Equal("change", change.Text("action"));
        Assert.Equal("spelling", change.Text("reason"));
        Assert.Equal("NOR", change["before"]!.Text("country"));
        Assert.Null(change["after"]!["country"]);
        await (await Patch("nobody-at-all", new { name = "X" }, null)).Fails(ProblemKinds.NotFound);
    }

    [Fact]
    public async Task A_merged_id_leads_to_the_actor_that_stays_and_a_split_takes_it_back()
    {
        await (await api.Post("/proposals", new { id = "a-plan", name = "A plan" })).Ok(
            HttpStatusCode.Created
        );
        await api.Store("en", new Said("Mia Merged", "NOR", "One supports it.", Day));
        await api.Store("en", new Said("Stan Stays", "NOR", "Two opposes it.", Day));
        var before = await api.GetJson("/actors/stan-stays/timeline?proposal=a-plan");

        var merged = await api.Post("/actors/mia-merged/merge", new { into = "stan-stays" });

        Assert.Equal(1, (int)(await merged.Ok())["statements"]!);
        var moved = await api.Get("/actors/mia-merged/timeline?proposal=a-plan");
        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        Assert.Equal(
            "/api/v1/actors/stan-stays/timeline?proposal=a-plan",
            moved.Headers.Location?.ToString()
        );
        var both = await api.GetJson("/actors/stan-stays/timeline?proposal=a-plan");
        Assert.Equal(2, both["points"]!.AsArray().Count);
        Assert.Equal(
            HttpStatusCode.PermanentRedirect,
            (await Patch("mia-merged", new { name = "X" }, null)).StatusCode
        );
        Assert.DoesNotContain(
            (await api.GetJson("/actors?q=merged")).Items(),
            a => a.Text("id") is "mia-merged"
        );

        await (await api.Post("/actors/mia-merged/split", new { reason = "two people" })).Ok();

        Assert.True(
            JsonNode.DeepEquals(
                before,
                await api.GetJson("/actors/stan-stays/timeline?proposal=a-plan")
            )
        );
        Assert.Equal("mia-merged", (await api.GetJson("/actors/mia-merged")).Text("id"));
        await (await api.Post("/actors/mia-merged/split", new { })).Fails(ProblemKinds.Conflict);
        await (await api.Post("/actors/mia-merged/merge", new { into = "mia-merged" })).Fails(
            ProblemKinds.Conflict
        );
    }

    [Fact]
    public async Task An_import_takes_the_good_lines_and_lists_the_others()
    {
        const string csv = """"
            id,type,name,country,otherName,otherNameLanguage,officeTitle,from,to
            ivy-import,person,"Import, Ivy",NOR,艾维,zh-Hans,"minister of ""trade""",2020,2021-03
            ivy-import,,,,,,finance minister,2022,2021
            ,robot,R2,,,,,,
            ,person,Jim Import,NOR,,,,,
            """";

        var dry = await Import(csv, "text/csv", "?dryRun=true");
        Assert.Equal((2, true), ((int)dry["created"]!, (bool)dry["dryRun"]!));
        await (await api.Get("/actors/ivy-import")).Fails(ProblemKinds.NotFound);
        var done = await Import(csv, "text/csv", "");

        Assert.Equal(2, (int)done["created"]!);
        Assert.Equal([3, 4], done["errors"]!.AsArray().Select(e => (int)e!["line"]!));
        var ivy = await api.GetJson("/actors/ivy-import");
        Assert.Equal("Import, Ivy", ivy.Text("name"));
        Assert.Equal(
            "minister of \"trade\"",
            ivy["offices"]![0]!["title"]!.AsObject().Single().Value!.GetValue<string>()
        );
        Assert.Equal("2021-03-31", ivy["offices"]![0]!.Text("to"));
        var again = await Import(csv, "text/csv", "");
        Assert.Equal((0, 0, 2), Counts(again));
    }

    [Fact]
    public async Task An_import_of_JSON_lines_adds_what_is_new_and_says_who_did_it()
    {
        await api.Store("en", new Said("Lena Lines", "NOR", "Something.", Day));
        const string lines = """
            { "id": "lena-lines", "names": [ { "text": "莱娜", "language": "zh-Hans" } ] }
            { "id": "lena-lines", "offices": [ { "title": { "en": "defence minister" }, "from": "2021" } ] }

            { "broken": 
            { "name": "Unknown Thing" }
            """;

        var done = await Import(lines, "application/x-ndjson", "");

        Assert.Equal((0, 1, 0), Counts(done));
        Assert.Equal([4, 5], done["errors"]!.AsArray().Select(e => (int)e!["line"]!));
        var lena = await api.GetJson("/actors/lena-lines");
        Assert.Contains(lena["names"]!.AsArray(), n => n!.Text("text") is "莱娜");
        Assert.Contains(
            lena["offices"]!.AsArray(),
            o => (string?)o!["title"]!["en"] is "defence minister"
        );
        var events = (await api.GetJson("/audit-events?action=import&entityId=lena-lines")).Items();
        Assert.Single(events);
    }

    [Theory]
    [InlineData("text/csv", "nonsense\n1\n", "nonsense")]
    [InlineData("text/csv", "name,type\nA,person,more\n", "double quotes")]
    [InlineData("application/x-ndjson", "[]", "JSON object")]
    public async Task What_cannot_be_read_is_named(
        string mediaType,
        string content,
        string expected
    )
    {
        var done = await Import(content, mediaType, "");

        Assert.Contains(expected, done["errors"]![0]!.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_of_another_kind_or_of_nothing_is_refused()
    {
        await (await Send("{}", "application/json", "")).Fails(ProblemKinds.UnsupportedMediaType);
        await (await Send("", "text/csv", "")).Fails(ProblemKinds.EmptyBody);
    }

    [Theory]
    [InlineData("""{ "type": "person" }""", "name")]
    [InlineData("""{ "name": "A" }""", "type")]
    [InlineData("""{ "name": "A", "type": "anonymous" }""", "type")]
    [InlineData("""{ "name": "!!", "type": "person" }""", "name")]
    [InlineData("""{ "id": "No Id", "name": "A", "type": "person" }""", "id")]
    [InlineData("""{ "name": "A", "type": "person", "country": "Norway" }""", "country")]
    [InlineData(
        """{ "name": "A", "type": "person", "offices": [ { "title": "x", "from": "2024", "to": "2023" } ] }""",
        "offices[0].to"
    )]
    public async Task What_is_wrong_with_an_actor_is_named_by_field(string body, string field)
    {
        var response = await api.Client.PostAsync(
            "/api/v1/actors",
            new StringContent(body, Encoding.UTF8, "application/json"),
            Test.Cancelled
        );

        var problem = await response.Fails(ProblemKinds.Validation);
        Assert.NotEmpty(problem.ErrorsOf(field));
    }

    [Fact]
    public async Task Changes_are_listed_page_by_page_the_last_first()
    {
        foreach (var name in (string[])["Pat One", "Pat Two", "Pat Three"])
        {
            await (await api.Post("/actors", new { name, type = "person" })).Ok(
                HttpStatusCode.Created
            );
        }

        var first = await api.GetJson("/audit-events?action=create&limit=2");
        var second = await api.GetJson(
            $"/audit-events?action=create&limit=2&cursor={first.Text("nextCursor")}"
        );

        var ids = first.Items().Concat(second.Items()).Select(e => e.Text("id")).ToList();
        Assert.Equal(ids.OrderDescending(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty((await api.GetJson("/audit-events?from=2030-01-01")).Items());
        Assert.Empty((await api.GetJson("/audit-events?who=nobody")).Items());
        var cause = first.Items()[0].Text("causeId");
        Assert.Single((await api.GetJson($"/audit-events?causeId={cause}")).Items());
    }

    private static (int Created, int Changed, int Unchanged) Counts(JsonNode done) =>
        ((int)done["created"]!, (int)done["changed"]!, (int)done["unchanged"]!);

    private async Task<JsonNode> Import(string content, string mediaType, string query) =>
        await (await Send(content, mediaType, query)).Ok();

    private Task<HttpResponseMessage> Send(string content, string mediaType, string query) =>
        api.Client.PostAsync(
            $"/api/v1/actors/import{query}",
            new StringContent(content, Encoding.UTF8, mediaType),
            Test.Cancelled
        );

    private async Task<HttpResponseMessage> Patch(string id, object body, string? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/actors/{id}")
        {
            Content = JsonContent.Create(body),
        };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }
        return await api.Client.SendAsync(request, Test.Cancelled);
    }
}
