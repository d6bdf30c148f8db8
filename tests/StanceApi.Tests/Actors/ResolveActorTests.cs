using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Actors;

public sealed class ResolveActorTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_mention_gives_ranked_candidates_with_everything_that_the_contract_names()
    {
        var answer = await api.GetJson(
            $"/actors/resolve?mention={Uri.EscapeDataString("日本首相石破茂")}&at=2024-10-02&lang=zh-Hans"
        );

        var first = answer.Items()[0];
        Assert.Equal(["actor", "office", "confidence", "reasons"], first.Names());
        Assert.Equal(["id", "name", "latinName", "country"], first["actor"]!.Names());
        Assert.Equal("shigeru-ishiba", first["actor"]!.Text("id"));
        Assert.Equal(["title", "from", "to"], first["office"]!.Names());
        Assert.Equal("首相", first["office"]!["title"]!.Text("zh-Hans"));
        Assert.Equal("2024-10-01", first["office"]!.Text("from"));
        Assert.InRange((double)first["confidence"]!, 0.7, 1);
        Assert.NotEmpty(first["reasons"]!.AsArray());
    }

    [Theory]
    [InlineData("2022-01-10", "yoshimasa-hayashi")]
    [InlineData("2024-01-10", "yoko-kamikawa")]
    [InlineData("2024-10-02", "takeshi-iwaya")]
    public async Task The_day_decides_who_held_the_office(string day, string holder)
    {
        var answer = await api.GetJson(
            $"/actors/resolve?mention=Japan%27s%20foreign%20minister&at={day}&lang=en"
        );

        Assert.Equal(holder, Assert.Single(answer.Items())["actor"]!.Text("id"));
    }

    [Fact]
    public async Task A_family_name_of_several_gives_all_of_them()
    {
        var answer = await api.GetJson("/actors/resolve?mention=Wong&at=2024-10-02");

        Assert.True(answer.Items().Count > 1);
        Assert.All(answer.Items(), c => Assert.InRange((double)c["confidence"]!, 0, 0.7));
    }

    [Fact]
    public async Task A_stranger_gives_an_empty_list() =>
        Assert.Empty((await api.GetJson("/actors/resolve?mention=Zebulon%20Quarrington")).Items());

    [Fact]
    public async Task A_question_without_a_mention_is_refused()
    {
        var problem = await (await api.Get("/actors/resolve")).Fails(ProblemKinds.MalformedRequest);

        Assert.NotEmpty(problem.ErrorsOf("mention"));
    }

    [Fact]
    public async Task An_actor_of_the_directory_has_dated_offices_with_their_sources()
    {
        var actor = await api.GetJson("/actors/takeshi-iwaya");

        var office = actor["offices"]!.AsArray().First(o => o!.Text("from") == "2024-10-01")!;
        Assert.Equal(
            ["title", "organisation", "country", "from", "to", "precision", "source"],
            office.Names()
        );
        Assert.Equal("外務大臣", office["title"]!.Text("zh-Hant"));
        Assert.Equal("day", office.Text("precision"));
        Assert.NotEmpty(office.Text("source"));
    }
}
