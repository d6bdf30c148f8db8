using StanceApi.Tests.Support;

namespace StanceApi.Tests.Proposals;

/// <summary>A store of its own, since every proposal judges every statement.</summary>
public sealed class ScoringStoredStatementsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Statements_stored_before_a_proposal_are_judged_by_it()
    {
        var article = await api.Store(
            "en",
            new Said("Ann Author", "USA", "We oppose the plan.", null)
        );

        await api.Post("/proposals", new { id = "late-plan", name = "The plan" });

        var list = await api.GetJson($"/articles/{article.Id}/statements");
        var stance = list.Items()[0]["stances"]!.AsArray().Single()!;
        Assert.Equal("late-plan", stance.Text("proposalId"));
        Assert.Equal("against", stance.Text("label"));
        Assert.Equal("reject", stance.Text("act"));
        Assert.Equal("model", stance.Text("source"));
        Assert.Equal("cue-1", stance.Text("modelVersion"));
        // "Ann Author: " comes before the statement, "We " before the word.
        var evidence = stance["evidence"]!.AsArray().Single()!;
        Assert.Equal("oppose", evidence.Text("text"));
        Assert.Equal(15, (int)evidence["start"]!);
        Assert.Equal(21, (int)evidence["end"]!);
    }
}
