using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Proposals;

public sealed class ProposalTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_proposal_is_defined_and_read_back_as_the_contract_has_it()
    {
        var response = await api.Post(
            "/proposals",
            new
            {
                id = "carbon-tariff",
                name = new Dictionary<string, string>
                {
                    ["en"] = "Carbon tariff",
                    ["zh-Hans"] = "碳关税",
                },
                aliases = new object[] { new { text = "CBAM", language = "en" }, "碳边境税" },
                description = "A tariff on the carbon in imports.",
                examples = new[] { new { text = "We support it.", label = "favor" } },
            }
        );

        var created = await response.Ok(HttpStatusCode.Created);
        Assert.Equal("/api/v1/proposals/carbon-tariff", response.Headers.Location?.ToString());
        var read = await api.GetJson("/proposals/carbon-tariff");
        Assert.True(JsonNode.DeepEquals(created, read));
        Assert.Equal(
            ["id", "name", "aliases", "description", "examples", "createdAt"],
            read.Names()
        );
        Assert.Equal("碳关税", (string?)read["name"]!["zh-Hans"]);
        Assert.Equal("zh", (string?)read["aliases"]![1]!["language"]);
        Assert.Equal("favor", (string?)read["examples"]![0]!["label"]);
        Assert.Equal("2024-11-01T12:00:00Z", (string?)read["createdAt"]);
    }

    [Fact]
    public async Task Names_may_be_plain_strings()
    {
        await (
            await api.Post(
                "/proposals",
                new
                {
                    id = "plain",
                    name = "軍縮",
                    aliases = "軍備縮小",
                }
            )
        ).Ok(HttpStatusCode.Created);

        var read = await api.GetJson("/proposals/plain");

        Assert.Equal("軍縮", (string?)read["name"]!["zh"]);
        Assert.Null(read["description"]);
        Assert.Empty(read["examples"]!.AsArray());
    }

    [Fact]
    public async Task An_id_that_is_taken_is_a_conflict()
    {
        await Define("twice");

        var problem = await (
            await api.Post("/proposals", new { id = "twice", name = "Again" })
        ).Fails(ProblemKinds.Conflict);

        Assert.Contains(
            "PUT /api/v1/proposals/twice",
            problem.Text("detail"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/proposals/asian-nat0")]
    [InlineData("/proposals/asian-nat0/timeline")]
    [InlineData("/proposals/asian-nat0/positions")]
    [InlineData("/statements?proposal=asian-nat0")]
    public async Task An_unknown_proposal_suggests_the_known_one(string path)
    {
        await Define("asian-nato");

        var problem = await (await api.Get(path)).Fails(ProblemKinds.UnknownProposal);

        Assert.Contains(
            "did you mean asian-nato?",
            problem.Text("detail"),
            StringComparison.Ordinal
        );
        Assert.Equal("asian-nato", (string?)problem["didYouMean"]!.AsArray().Single());
    }

    [Fact]
    public async Task An_unknown_stored_proposal_in_a_body_is_named()
    {
        var article = new
        {
            content = "A word.",
            contentType = "text/plain",
            proposalIds = new[] { "nowhere" },
        };

        var problem = await (await api.Post("/analyze", article)).Fails(
            ProblemKinds.UnknownProposal
        );

        Assert.Contains("'nowhere'", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_replaces_everything_but_the_day_of_creation()
    {
        await Define("changing");

        var changed = await (
            await Put("changing", new { name = new { ja = "変更" }, description = "New." })
        ).Ok();

        Assert.Equal(["ja"], changed["name"]!.Names());
        Assert.Equal("New.", changed.Text("description"));
        Assert.True(JsonNode.DeepEquals(changed, await api.GetJson("/proposals/changing")));
    }

    [Fact]
    public async Task What_a_GET_answers_can_be_PUT_back()
    {
        await Define("round");
        var read = await api.GetJson("/proposals/round");

        var again = await (await Put("round", read)).Ok();

        Assert.True(JsonNode.DeepEquals(read, again));
    }

    [Fact]
    public async Task Changing_what_is_not_there_is_an_error()
    {
        await (await Put("never", new { name = "Never" })).Fails(ProblemKinds.UnknownProposal);
    }

    [Fact]
    public async Task A_change_of_a_version_that_is_gone_is_refused()
    {
        await Define("versioned");
        var first = (await api.Get("/proposals/versioned")).Headers.ETag!;
        await (await Put("versioned", new { name = "Second" }, first.ToString())).Ok();

        var late = await Put("versioned", new { name = "Third" }, first.ToString());

        await late.Fails(ProblemKinds.PreconditionFailed);
        var read = await api.GetJson("/proposals/versioned");
        Assert.Equal("Second", (string?)read["name"]!["en"]);
    }

    [Fact]
    public async Task A_proposal_is_deleted_only_at_the_version_named()
    {
        await Define("doomed");
        using var wrong = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/proposals/doomed");
        wrong.Headers.Add("If-Match", "\"another\"");
        await (await api.Client.SendAsync(wrong, Test.Cancelled)).Fails(
            ProblemKinds.PreconditionFailed
        );

        var gone = await api.Client.DeleteAsync("/api/v1/proposals/doomed", Test.Cancelled);

        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await (await api.Get("/proposals/doomed")).Fails(ProblemKinds.UnknownProposal);
    }

    [Fact]
    public async Task A_reader_who_has_the_current_version_gets_no_body()
    {
        await Define("cached");
        var tag = (await api.Get("/proposals/cached")).Headers.ETag!.ToString();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/proposals/cached");
        request.Headers.Add("If-None-Match", tag);
        var response = await api.Client.SendAsync(request, Test.Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Test.Cancelled));
    }

    [Theory]
    [InlineData("""{"name":"No id"}""", "id")]
    [InlineData("""{"id":"a b","name":"Space"}""", "id")]
    [InlineData("""{"id":"a"}""", "name")]
    [InlineData("""{"id":"a","name":""}""", "name")]
    [InlineData("""{"id":"a","name":"x","examples":[{"text":"y"}]}""", "examples")]
    public async Task A_proposal_that_breaks_a_rule_is_refused_at_its_field(
        string body,
        string field
    )
    {
        var response = await api.Post("/proposals", JsonNode.Parse(body)!);

        var problem = await response.Fails(ProblemKinds.Validation);
        Assert.NotEmpty(problem.ErrorsOf(field));
    }

    private async Task Define(string id)
    {
        var response = await api.Post("/proposals", new { id, name = id });
        Assert.True(
            response.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict,
            await response.Content.ReadAsStringAsync(Test.Cancelled)
        );
    }

    private async Task<HttpResponseMessage> Put(string id, object body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/proposals/{id}")
        {
            Content = JsonContent.Create(body),
        };
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }
        return await api.Client.SendAsync(request, Test.Cancelled);
    }
}
