using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Shifts;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Compare;

public sealed class CompareTests(ShiftStore store) : IClassFixture<ShiftStore>
{
    [Theory]
    [InlineData(
        "actors=bob-two,anna-one&proposal=the-plan",
        "bob-two/the-plan",
        "anna-one/the-plan"
    )]
    [InlineData(
        "actors=bob-two&actors=anna-one&proposal=the-plan",
        "bob-two/the-plan",
        "anna-one/the-plan"
    )]
    [InlineData(
        "actor=bob-two&proposals=the-plan,the-other",
        "bob-two/the-plan",
        "bob-two/the-other"
    )]
    public async Task Lines_stand_side_by_side_in_the_order_of_the_question(
        string query,
        params string[] expected
    )
    {
        var lines = (await store.GetJson($"/compare?{query}")).Items();

        Assert.Equal(
            expected,
            lines.Select(l => $"{l["actor"]!.Text("id")}/{l["proposal"]!.Text("id")}")
        );
    }

    [Fact]
    public async Task A_line_is_the_timeline()
    {
        const string window = "bucket=year&from=2023-02-01&to=2023-12-31";
        var line = (
            await store.GetJson($"/compare?actors=anna-one,bob-two&proposal=the-plan&{window}")
        ).Items()[1];

        var timeline = await store.GetJson($"/actors/bob-two/timeline?proposal=the-plan&{window}");

        Assert.True(JsonNode.DeepEquals(timeline, line));
        Assert.NotEmpty(line["points"]!.AsArray());
    }

    [Theory]
    [InlineData("proposal=the-plan", "actors")]
    [InlineData("actors=bob-two,anna-one", "proposal")]
    [InlineData("actors=bob-two&proposal=the-plan", "actors")]
    [InlineData("actors=bob-two,bob-two&proposal=the-plan", "actors")]
    [InlineData("actors=1,2,3,4,5,6,7,8,9,10,11&proposals=a,b", "actors")]
    public async Task What_cannot_be_compared_is_explained(string query, string field)
    {
        var problem = await (await store.Get($"/compare?{query}")).Fails(
            ProblemKinds.MalformedRequest
        );

        Assert.NotEmpty(problem.ErrorsOf(field));
    }

    [Fact]
    public async Task Whoever_is_unknown_is_named()
    {
        var actor = await (
            await store.Get("/compare?actors=bob-two,nobody&proposal=the-plan")
        ).Fails(ProblemKinds.NotFound);
        await (await store.Get("/compare?actor=bob-two&proposals=the-plan,nothing")).Fails(
            ProblemKinds.UnknownProposal
        );

        Assert.Contains("nobody", actor.Text("detail"), StringComparison.Ordinal);
    }
}
