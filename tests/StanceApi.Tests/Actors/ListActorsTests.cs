using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Actors;

public sealed class ListActorsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Actors_are_asked_for_by_their_ids_and_those_that_there_are_not_are_left_out()
    {
        var actors = (
            await api.GetJson("/actors?ids=shigeru-ishiba,nobody-at-all,lloyd-austin")
        ).Items();

        Assert.Equal(["lloyd-austin", "shigeru-ishiba"], actors.Select(a => a.Text("id")));
        Assert.Empty((await api.GetJson("/actors?ids=nobody-at-all")).Items());
    }

    [Fact]
    public async Task In_each_language_the_usual_form_of_a_name_comes_first()
    {
        var actor = (await api.GetJson("/actors?ids=subrahmanyam-jaishankar")).Items().Single();

        var usual = actor["names"]!
            .AsArray()
            .GroupBy(n => n!.Text("language"), n => n!.Text("text"))
            .ToDictionary(g => g.Key, g => g.First());
        Assert.Equal("Subrahmanyam Jaishankar", usual["en"]);
        Assert.Equal("苏杰生", usual["zh-Hans"]);
        Assert.Equal("蘇杰生", usual["zh-Hant"]);
        Assert.Equal("スブラマニヤム・ジャイシャンカル", usual["ja"]);
    }

    [Fact]
    public async Task More_than_a_hundred_ids_are_too_many_for_a_call()
    {
        var ids = string.Join(',', Enumerable.Range(0, 101).Select(i => $"actor-{i}"));

        await (await api.Get($"/actors?ids={ids}")).Fails(ProblemKinds.MalformedRequest);
    }
}
