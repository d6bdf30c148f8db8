using System.Net;
using System.Net.Http.Headers;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Statements;

public sealed class DuplicateTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly DateOnly Day = new(2024, 5, 6);

    [Fact]
    public async Task Repetitions_are_listed_with_the_reason()
    {
        var words = "We will open the northern ferry line before the winter comes.";
        var first = await Statement(new Said("Rita Repeats", "NOR", words, Day));
        var second = await Statement(
            new Said("Rita Repeats", "NOR", words.Replace("the winter", "winter"), Day)
        );
        await Statement(new Said("Rita Repeats", "NOR", words, Day.AddDays(1)));

        var duplicates = await api.GetJson($"/statements/{first}/duplicates");

        Assert.Equal(["statementId", "group", "items"], duplicates.Names());
        var other = Assert.Single(duplicates.Items());
        Assert.Equal(second, other.Text("statementId"));
        Assert.Equal("near", other.Text("relation"));
        Assert.InRange((double)other["similarity"]!, 0.6, 0.999);
        Assert.Contains("same voice", other.Text("why"), StringComparison.Ordinal);
        Assert.Equal("Rita Repeats", (string?)other["speakers"]![0]);
    }

    [Fact]
    public async Task A_statement_that_stands_alone_has_none()
    {
        var id = await Statement(new Said("Sol Single", "NOR", "Nobody else says this.", Day));

        Assert.Empty((await api.GetJson($"/statements/{id}/duplicates")).Items());
        await (await api.Get("/statements/none/duplicates")).Fails(ProblemKinds.NotFound);
    }

    [Fact]
    public async Task Articles_with_nearly_the_same_text_name_each_other_and_stay()
    {
        const string text =
            "The council met on Monday to talk about the lake. It decided to dredge the western bay in spring, and to ask the three villages for a third of the cost.";
        var first = await (await Ingest(text, "2024-10-01T08:00:00Z")).Ok(HttpStatusCode.Created);
        var before = await Get(first.Text("id"), null);

        var second = await (await Ingest(text + " Work begins in May.", "2024-10-01T09:00:00Z")).Ok(
            HttpStatusCode.Created
        );

        Assert.Equal(first.Text("id"), second.Text("duplicateOf"));
        Assert.Null(first["duplicateOf"]);
        var after = await Get(first.Text("id"), before.Headers.ETag);
        var article = await after.Ok();
        Assert.Null(article["duplicateOf"]);
        var near = Assert.Single(article["nearDuplicates"]!.AsArray())!;
        Assert.Equal(second.Text("id"), near.Text("articleId"));
        Assert.InRange((double)near["similarity"]!, 0.5, 1);
        Assert.NotEmpty(near.Text("why"));
        Assert.Equal(text, article.Text("text"));
    }

    private Task<HttpResponseMessage> Ingest(string content, string publishedAt) =>
        api.Post(
            "/articles",
            new
            {
                content,
                contentType = "text/plain",
                publishedAt,
            }
        );

    private async Task<HttpResponseMessage> Get(string id, EntityTagHeaderValue? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/articles/{id}");
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }
        return await api.Client.SendAsync(request, Test.Cancelled);
    }

    private async Task<string> Statement(Said line)
    {
        var article = await api.Store("en", line);
        return (await api.GetJson($"/articles/{article.Id}/statements")).Items()[0].Text("id");
    }
}
