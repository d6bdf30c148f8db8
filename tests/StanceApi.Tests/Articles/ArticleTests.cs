using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Articles;

public sealed class ArticleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task An_article_is_stored_and_read_back_as_the_contract_has_it()
    {
        var response = await Ingest("First of all.", publisher: "Example News");

        var stored = await response.Ok(HttpStatusCode.Created);
        var id = stored.Text("id");
        Assert.Equal($"/api/v1/articles/{id}", response.Headers.Location?.ToString());
        Assert.Equal(
            [
                "id",
                "title",
                "language",
                "publisher",
                "sourceUrl",
                "publishedAt",
                "fetchedAt",
                "sha256",
                "statementCount",
                "duplicateOf",
                "match",
            ],
            stored.Names()
        );
        Assert.Equal("Example News", stored.Text("publisher"));
        Assert.Equal("2024-10-02T00:00:00Z", stored.Text("publishedAt"));
        Assert.Equal("2024-11-01T12:00:00Z", stored.Text("fetchedAt"));
        Assert.Equal(
            "ec22a04517754def6318bdd6a057dfa0144d897e5ba2043532adc97f570ef10f",
            stored.Text("sha256")
        );
        var read = await api.GetJson($"/articles/{id}");
        Assert.Equal("First of all.", read.Text("text"));
        Assert.Equal(stored.Text("sha256"), read.Text("sha256"));
    }

    [Fact]
    public async Task The_same_content_again_answers_with_the_article_that_is_there()
    {
        var first = await (await Ingest("Twice the same.")).Ok(HttpStatusCode.Created);

        var second = await (await Ingest("Twice the same.")).Ok();

        Assert.True(JsonNode.DeepEquals(first, second));
    }

    [Fact]
    public async Task Many_requests_with_the_same_content_at_once_store_one_article()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Ingest("At the same moment."))
        );

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_deleted_article_is_gone_with_its_statements()
    {
        var article = await api.Store("en", new Said("Dora Deleted", "USA", "I vanish.", null));
        var statement = (await api.GetJson($"/articles/{article.Id}/statements")).Items()[0];

        var gone = await api.Client.DeleteAsync($"/api/v1/articles/{article.Id}", Test.Cancelled);

        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await (await api.Get($"/articles/{article.Id}")).Fails(ProblemKinds.NotFound);
        await (await api.Get($"/articles/{article.Id}/statements")).Fails(ProblemKinds.NotFound);
        await (await api.Get($"/statements/{statement.Text("id")}")).Fails(ProblemKinds.NotFound);
        await (
            await api.Client.DeleteAsync($"/api/v1/articles/{article.Id}", Test.Cancelled)
        ).Fails(ProblemKinds.NotFound);
    }

    [Fact]
    public async Task An_article_is_deleted_only_at_the_version_named()
    {
        var article = await (await Ingest("Keep me.")).Ok(HttpStatusCode.Created);
        using var request = new HttpRequestMessage(
            HttpMethod.Delete,
            $"/api/v1/articles/{article.Text("id")}"
        );
        request.Headers.Add("If-Match", "\"another\"");

        var response = await api.Client.SendAsync(request, Test.Cancelled);

        await response.Fails(ProblemKinds.PreconditionFailed);
        await api.GetJson($"/articles/{article.Text("id")}");
    }

    [Fact]
    public async Task Statements_come_in_text_order_page_by_page()
    {
        var article = await api.Store(
            "en",
            new Said("Pia Page", "USA", "One.", null),
            new Said("Pia Page", "USA", "Two.", null),
            new Said("Pia Page", "USA", "Three.", null)
        );
        var path = $"/articles/{article.Id}/statements";

        var first = await api.GetJson($"{path}?limit=2");
        var second = await api.GetJson($"{path}?limit=2&cursor={first.Text("nextCursor")}");

        Assert.Equal(["One.", "Two."], first.Items().Select(i => i.Text("text")));
        Assert.Equal(["Three."], second.Items().Select(i => i.Text("text")));
        Assert.Null(second["nextCursor"]);
    }

    [Fact]
    public async Task Pages_lead_to_the_next_one_and_hide_nothing_that_is_stored_meanwhile()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add((await (await Ingest($"Page {i}")).Ok(HttpStatusCode.Created)).Text("id"));
        }
        ids.Reverse();
        var seen = new List<string>();
        var next = "/api/v1/articles?limit=2";
        while (next is not null)
        {
            var response = await api.Client.GetAsync(next, Test.Cancelled);
            var page = await response.Ok();
            seen.AddRange(page.Items().Select(i => i.Text("id")));
            await Ingest($"Meanwhile {seen.Count}");
            next = response.Headers.TryGetValues("Link", out var links)
                ? links.Single().Split('<', '>')[1]
                : null;
            Assert.Equal(next is null, page["nextCursor"] is null);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(ids, seen.Where(ids.Contains));
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("cursor=nonsense", "cursor")]
    [InlineData("cursor=", "cursor")]
    public async Task A_bad_page_is_refused_with_the_good_ones(string query, string field)
    {
        var problem = await (await api.Get($"/articles?{query}")).Fails(
            ProblemKinds.MalformedRequest
        );

        Assert.NotEmpty(problem.ErrorsOf(field));
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        await Ingest("For a cursor 1");
        await Ingest("For a cursor 2");
        var cursor = (await api.GetJson("/articles?limit=1")).Text("nextCursor");

        await (await api.Get($"/statements?cursor={cursor}")).Fails(ProblemKinds.MalformedRequest);
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("0000000000000")]
    [InlineData("ZZZZZZZZZZZZZ")]
    public async Task An_unknown_article_is_an_error(string id)
    {
        await (await api.Get($"/articles/{id}")).Fails(ProblemKinds.NotFound);
    }

    [Fact]
    public async Task An_article_with_bad_metadata_leaves_nothing_behind()
    {
        var before = (await api.GetJson("/articles?limit=200")).Items().Count;

        await (
            await api.Post(
                "/articles",
                new
                {
                    content = "From the future.",
                    contentType = "text/plain",
                    publishedAt = FrozenTime.Now.AddYears(1),
                }
            )
        ).Fails(ProblemKinds.Validation);
        await (
            await api.Post(
                "/articles",
                new { content = new string('x', 5_000_000), contentType = "text/plain" }
            )
        ).Fails(ProblemKinds.TooLarge);

        Assert.Equal(before, (await api.GetJson("/articles?limit=200")).Items().Count);
    }

    private Task<HttpResponseMessage> Ingest(string content, string? publisher = null) =>
        api.Post(
            "/articles",
            new
            {
                content,
                contentType = "text/plain",
                publishedAt = "2024-10-02",
                publisher,
            }
        );
}
