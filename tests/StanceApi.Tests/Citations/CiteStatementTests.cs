using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Statements;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Citations;

public sealed class CiteStatementTests(StatementStore store) : IClassFixture<StatementStore>
{
    [Fact]
    public async Task A_citation_has_all_that_is_known_and_every_form()
    {
        var id = await StatementId();

        var citation = await store.GetJson($"/statements/{id}/citation");

        var statement = await store.GetJson($"/statements/{id}");
        var article = await store.GetJson($"/articles/{statement.Text("articleId")}");
        foreach (var same in (string[])["text", "start", "end", "saidOn", "articleId"])
        {
            Assert.True(JsonNode.DeepEquals(statement[same], citation[same]), same);
        }
        Assert.Equal(article.Text("sha256"), citation.Text("sha256"));
        Assert.Equal(article.Text("sourceUrl"), citation.Text("url"));
        Assert.Equal(
            ["Example Agency", "Example News"],
            citation["sourceChain"]!.AsArray().Select(s => (string?)s)
        );
        var speaker = citation["speakers"]![0]!;
        Assert.Equal("Bob Two", speaker.Text("name"));
        Assert.Equal(0.9, (double?)speaker["confidence"]);
        Assert.Contains("Two opposes", citation.Text("plainText"), StringComparison.Ordinal);
        Assert.StartsWith("> Two opposes", citation.Text("markdown"), StringComparison.Ordinal);
        Assert.Equal(id, citation["cslJson"]![0]!.Text("id"));
    }

    [Theory]
    [InlineData("?format=text", null, "text/plain")]
    [InlineData("?format=markdown", "application/json", "text/markdown")]
    [InlineData("?format=csl-json", null, "application/vnd.citationstyles.csl+json")]
    [InlineData("?format=json", "text/plain", "application/json")]
    [InlineData("", "text/plain", "text/plain")]
    [InlineData("", "text/markdown;q=0.5, text/plain;q=0.9", "text/plain")]
    [InlineData(
        "",
        "application/vnd.citationstyles.csl+json",
        "application/vnd.citationstyles.csl+json"
    )]
    [InlineData("", "*/*", "application/json")]
    [InlineData("", "image/png", "application/json")]
    public async Task The_form_is_that_of_the_parameter_or_else_of_the_header(
        string query,
        string? accept,
        string expected
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/api/v1/statements/{await StatementId()}/citation{query}"
        );
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        var response = await store.Client.SendAsync(request, Test.Cancelled);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Accept", response.Headers.Vary.Single());
        Assert.NotNull(response.Headers.ETag);
        Assert.Contains(
            "Two opposes",
            await response.Content.ReadAsStringAsync(Test.Cancelled),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_citation_that_the_client_has_is_not_sent_again()
    {
        var path = $"/api/v1/statements/{await StatementId()}/citation?format=text";
        var first = await store.Client.GetAsync(path, Test.Cancelled);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        var second = await store.Client.SendAsync(again, Test.Cancelled);

        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task An_unknown_statement_or_form_is_an_error()
    {
        await (await store.Get("/statements/none/citation")).Fails(ProblemKinds.NotFound);
        await (await store.Get($"/statements/{await StatementId()}/citation?format=bibtex")).Fails(
            ProblemKinds.MalformedRequest
        );
    }

    private async Task<string> StatementId() =>
        (await store.GetJson("/statements?actor=bob-two")).Items()[0].Text("id");
}
