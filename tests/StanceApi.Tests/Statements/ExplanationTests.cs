using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Statements;

public sealed class ExplanationTests(StatementStore store) : IClassFixture<StatementStore>
{
    [Fact]
    public async Task The_weights_add_up_to_the_score_and_lie_in_the_article()
    {
        var id = await StatementId();
        var statement = await store.GetJson($"/statements/{id}");
        var article = await store.GetJson($"/articles/{statement.Text("articleId")}");

        var explanation = await store.GetJson($"/statements/{id}/explanation?proposal=the-plan");

        Assert.Equal(
            [
                "statementId",
                "proposalId",
                "label",
                "score",
                "confidence",
                "probabilities",
                "act",
                "evidence",
                "parts",
                "flip",
                "modelVersion",
            ],
            explanation.Names()
        );
        Assert.Equal(id, explanation.Text("statementId"));
        Assert.Equal("the-plan", explanation.Text("proposalId"));
        Assert.Equal((double)explanation["score"]!, Weights(explanation).Sum(), 9);
        Assert.Contains(
            explanation["parts"]!.AsArray(),
            p => p!.Text("name") is "constant" && p!.Names().SequenceEqual(["name", "weight"])
        );
        Assert.All(
            explanation["evidence"]!.AsArray(),
            e =>
                Assert.Equal(
                    article.Text("text")[(int)e!["start"]!..(int)e["end"]!],
                    e.Text("text")
                )
        );
    }

    [Fact]
    public async Task An_explanation_that_the_client_has_is_not_sent_again()
    {
        var path = $"/api/v1/statements/{await StatementId()}/explanation?proposal=the-plan";
        var first = await store.Client.GetAsync(path, Test.Cancelled);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        var second = await store.Client.SendAsync(again, Test.Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task An_unknown_statement_is_an_error()
    {
        await (await store.Get("/statements/none/explanation?proposal=the-plan")).Fails(
            ProblemKinds.NotFound
        );
    }

    [Fact]
    public async Task An_unknown_proposal_is_an_error_that_names_those_alike()
    {
        var response = await store.Get(
            $"/statements/{await StatementId()}/explanation?proposal=the-plane"
        );

        var problem = await response.Fails(ProblemKinds.UnknownProposal);
        Assert.Equal("the-plan", (string?)problem["didYouMean"]![0]);
    }

    [Fact]
    public async Task Without_a_proposal_there_is_nothing_to_explain()
    {
        var response = await store.Get($"/statements/{await StatementId()}/explanation");

        Assert.NotEmpty((await response.Fails(ProblemKinds.MalformedRequest)).ErrorsOf("proposal"));
    }

    private static IEnumerable<double> Weights(JsonNode explanation) =>
        explanation["evidence"]!
            .AsArray()
            .Concat(explanation["parts"]!.AsArray())
            .Select(n => (double)n!["weight"]!);

    private async Task<string> StatementId() =>
        (await store.GetJson("/statements?actor=bob-two")).Items()[0].Text("id");
}
