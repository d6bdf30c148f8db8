using System.Net;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Score;

public sealed class ScoreTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object Plan = new { id = "plan", name = "The plan" };

    [Fact]
    public async Task Stances_come_back_in_the_order_of_their_statements()
    {
        var items = new object[]
        {
            new
            {
                id = "a",
                statement = "We oppose it.",
                proposal = Plan,
            },
            new
            {
                id = "b",
                statement = "支持。",
                proposal = new { name = new { zh = "计划" } },
            },
            new
            {
                id = "c",
                statement = "We support it.",
                proposal = Plan,
            },
        };

        var answer = (await (await api.Post("/score", new { items })).Ok()).Items();

        Assert.Equal(["a", "b", "c"], answer.Select(i => i.Text("id")));
        Assert.Equal(["against", "favor", "favor"], answer.Select(i => i["stance"]!.Text("label")));
        Assert.Equal(["plan", "计划", "plan"], answer.Select(i => i["stance"]!.Text("proposalId")));
        var evidence = answer[0]["stance"]!["evidence"]![0]!;
        Assert.Equal("oppose", "We oppose it."[(int)evidence["start"]!..(int)evidence["end"]!]);
    }

    [Fact]
    public void Proposals_that_differ_in_a_word_are_judged_apart()
    {
        ProposalInput Plan(string alias) =>
            new("plan", LocalizedTexts.Of("The plan"), LocalizedTexts.Of(alias), "A plan.", null);

        var comparer = ProposalInputComparer.Instance;

        Assert.Equal(Plan("Plan A"), Plan("Plan A"), comparer);
        Assert.Equal(comparer.GetHashCode(Plan("Plan A")), comparer.GetHashCode(Plan("Plan A")));
        Assert.NotEqual(Plan("Plan A"), Plan("Plan B"), comparer);
        Assert.NotEqual(Plan("Plan A"), Plan("Plan A") with { Description = null }, comparer);
        Assert.NotEqual(
            Plan("Plan A"),
            Plan("Plan A") with
            {
                Examples = [new ProposalExampleInput("Yes.", StanceLabel.Favor)],
            },
            comparer
        );
    }

    [Fact]
    public async Task A_stored_proposal_can_be_named()
    {
        await (await api.Post("/proposals", new { id = "kept", name = "Kept" })).Ok(
            HttpStatusCode.Created
        );
        var items = new[]
        {
            new
            {
                id = "a",
                statement = "We support it.",
                proposalId = "kept",
            },
        };

        var answer = (await (await api.Post("/score", new { items })).Ok()).Items();

        Assert.Equal("kept", answer[0]["stance"]!.Text("proposalId"));
    }

    [Fact]
    public async Task A_thousand_statements_are_scored_and_one_more_is_refused()
    {
        object[] Items(int n) =>
            [
                .. Enumerable
                    .Range(0, n)
                    .Select(i => new
                    {
                        id = $"{i}",
                        statement = "We support it.",
                        proposal = Plan,
                    }),
            ];

        var answer = (await (await api.Post("/score", new { items = Items(1000) })).Ok()).Items();
        var refused = await api.Post("/score", new { items = Items(1001) });

        Assert.Equal(1000, answer.Count);
        Assert.NotEmpty((await refused.Fails(ProblemKinds.Validation)).ErrorsOf("items"));
    }

    [Fact]
    public async Task Each_item_is_checked_at_its_place()
    {
        var items = new object[]
        {
            new { statement = "Fine.", proposal = Plan },
            new { statement = " ", proposal = Plan },
            new { statement = "Neither." },
            new
            {
                statement = "Both.",
                proposal = Plan,
                proposalId = "kept",
            },
            new { statement = "Nameless.", proposal = new { id = "x" } },
        };

        var problem = await (await api.Post("/score", new { items })).Fails(
            ProblemKinds.Validation
        );

        Assert.NotEmpty(problem.ErrorsOf("items[1].statement"));
        Assert.NotEmpty(problem.ErrorsOf("items[2].proposal"));
        Assert.NotEmpty(problem.ErrorsOf("items[3].proposal"));
        Assert.NotEmpty(problem.ErrorsOf("items[4].proposal.name"));
        Assert.Equal(4, problem["errors"]!.AsObject().Count);
    }
}
