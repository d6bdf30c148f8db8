using StanceApi.Tests.Statements;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Articles;

public sealed class SearchArticlesTests(StatementStore store) : IClassFixture<StatementStore>
{
    [Fact]
    public async Task Articles_are_found_in_Chinese_with_an_excerpt_that_marks_the_words()
    {
        var found = (await store.GetJson("/articles?q=反对")).Items().Single();

        var excerpt = found["match"]!["excerpt"]!;
        var mark = excerpt["highlights"]!.AsArray().Single()!;
        Assert.Equal("反对", excerpt.Text("text")[(int)mark["start"]!..(int)mark["end"]!]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=stored")]
    [InlineData("&sort=relevance")]
    public async Task Pages_of_a_search_hold_every_article_once(string sort)
    {
        var all = (await store.GetJson($"/articles?q=title{sort}")).Items();
        var first = await store.GetJson($"/articles?q=title&limit=1{sort}");
        var second = await store.GetJson(
            $"/articles?q=title&limit=1{sort}&cursor={first.Text("nextCursor")}"
        );

        Assert.Equal(2, all.Count);
        Assert.Equal(
            all.Select(a => a.Text("id")),
            first.Items().Concat(second.Items()).Select(a => a.Text("id"))
        );
        Assert.Null(second["nextCursor"]);
    }

    [Fact]
    public async Task Without_a_search_nothing_is_marked() =>
        Assert.All((await store.GetJson("/articles")).Items(), a => Assert.Null(a["match"]));
}
