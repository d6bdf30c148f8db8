using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Shifts;

public sealed class ShiftTests(ShiftStore store) : IClassFixture<ShiftStore>
{
    [Fact]
    public async Task A_shift_has_everything_that_the_contract_names()
    {
        var shift = Assert.Single(
            (await store.GetJson("/shifts?proposal=the-plan&actor=bob-two")).Items()
        );

        Assert.Equal(
            [
                "id",
                "actor",
                "proposal",
                "from",
                "to",
                "on",
                "cause",
                "before",
                "after",
                "beforeStatement",
                "afterStatement",
                "judgedAt",
            ],
            shift.Names()
        );
        Assert.Equal("bob-two", shift["actor"]!.Text("id"));
        Assert.Equal("the-plan", shift["proposal"]!.Text("id"));
        Assert.Equal(
            ("against", "favor", "2023-05-01", "statement"),
            (shift.Text("from"), shift.Text("to"), shift.Text("on"), shift.Text("cause"))
        );
        Assert.Equal(shift.Text("before"), shift["beforeStatement"]!.Text("statementId"));
        Assert.Equal(shift.Text("after"), shift["afterStatement"]!.Text("statementId"));
        Assert.Contains(
            "opposes",
            shift["beforeStatement"]!.Text("text"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "supports",
            shift["afterStatement"]!.Text("text"),
            StringComparison.Ordinal
        );
        Assert.Equal("2024-11-01T12:00:00Z", shift.Text("judgedAt"));
    }

    [Theory]
    [InlineData("", "bob-two", "bob-two", "anna-one", "anna-one")]
    [InlineData("?proposal=the-plan", "bob-two", "anna-one")]
    [InlineData("?country=usa", "anna-one", "anna-one")]
    [InlineData("?country=JPN&proposal=the-other", "bob-two")]
    [InlineData("?actor=cleo-three")]
    public async Task They_are_found_by_proposal_actor_and_country_the_last_first(
        string query,
        params string[] actors
    ) =>
        Assert.Equal(
            actors,
            (await store.GetJson($"/shifts{query}")).Items().Select(s => s["actor"]!.Text("id"))
        );

    [Fact]
    public async Task Pages_put_together_are_the_whole()
    {
        var whole = (await store.GetJson("/shifts")).Items().Select(s => s.Text("id")).ToList();
        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var page = await store.GetJson(
                $"/shifts?limit=1{(cursor is null ? "" : $"&cursor={cursor}")}"
            );
            pages.AddRange(page.Items().Select(s => s.Text("id")));
            cursor = (string?)page["nextCursor"];
        } while (cursor is not null);

        Assert.Equal(4, whole.Distinct().Count());
        Assert.Equal(whole, pages);
    }

    [Fact]
    public async Task They_are_those_of_the_timeline()
    {
        var timeline = await store.GetJson("/actors/anna-one/timeline?proposal=the-plan");
        var shift = (await store.GetJson("/shifts?proposal=the-plan&actor=anna-one")).Items()[0];

        var shown = Assert.Single(timeline["shifts"]!.AsArray())!;
        Assert.Equal(["from", "to", "on", "before", "after", "cause"], shown.Names());
        Assert.All(shown.Names(), name => Assert.Equal(shown.Text(name), shift.Text(name)));
    }

    [Fact]
    public async Task What_is_unknown_is_an_error()
    {
        await (await store.Get("/shifts?proposal=the-plam")).Fails(ProblemKinds.UnknownProposal);
        await (await store.Get("/shifts?actor=nobody")).Fails(ProblemKinds.NotFound);
        await (await store.Get("/shifts?country=Japan")).Fails(ProblemKinds.MalformedRequest);
        await (await store.Get("/shifts?format=rss")).Fails(ProblemKinds.MalformedRequest);
        await (await store.Get("/shifts?cursor=x")).Fails(ProblemKinds.MalformedRequest);
    }
}
