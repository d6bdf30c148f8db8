using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Statements;

public sealed class ListStatementsTests(StatementStore store) : IClassFixture<StatementStore>
{
    [Theory]
    [InlineData("", "四反对, Two opposes, One supports, Three waits")]
    [InlineData("actor=anna-one", "One supports")]
    [InlineData("country=JPN", "四反对, Two opposes")]
    [InlineData("country=jpn&label=against&lang=en", "Two opposes")]
    [InlineData("proposal=the-plan&label=favor", "One supports")]
    [InlineData("label=against", "四反对, Two opposes")]
    [InlineData("kind=direct&lang=zh", "四反对")]
    [InlineData("kind=indirect", "")]
    [InlineData("saidFrom=2024-02-01", "四反对, Two opposes")]
    [InlineData("saidTo=2024-02-01", "Two opposes, One supports")]
    [InlineData("saidFrom=2024-02-01&saidTo=2024-02-01", "Two opposes")]
    [InlineData("minConfidence=0.95", "")]
    [InlineData("minConfidence=0.9&proposal=the-plan&limit=1", "四反对")]
    [InlineData("q=反对", "四反对")]
    [InlineData("q=two", "Two opposes")]
    [InlineData("q=nowhere", "")]
    public async Task A_filter_keeps_the_latest_said_first(string query, string expected)
    {
        var list = await store.GetJson($"/statements?{query}");

        Assert.Equal(expected, string.Join(", ", list.Items().Select(i => i.Text("text"))));
    }

    [Fact]
    public async Task The_next_page_keeps_the_filter()
    {
        var response = await store.Get("/statements?country=JPN&limit=1");
        var link = response.Headers.GetValues("Link").Single();
        Assert.EndsWith("; rel=\"next\"", link, StringComparison.Ordinal);

        var next = await (
            await store.Client.GetAsync(link.Split('<', '>')[1], Test.Cancelled)
        ).Ok();

        Assert.Equal("Two opposes", next.Items().Single().Text("text"));
        Assert.Null(next["nextCursor"]);
    }

    [Fact]
    public async Task A_statement_has_everything_that_the_contract_names()
    {
        var listed = (await store.GetJson("/statements?actor=anna-one")).Items()[0];

        var statement = await store.GetJson($"/statements/{listed.Text("id")}");

        Assert.Equal(
            [
                "id",
                "articleId",
                "text",
                "start",
                "end",
                "kind",
                "language",
                "cue",
                "speakers",
                "saidOn",
                "reportedBy",
                "context",
                "stances",
                "highlights",
            ],
            statement.Names()
        );
        var speaker = statement["speakers"]![0]!;
        Assert.Equal(
            ["actorId", "name", "latinName", "type", "country", "role", "mention", "confidence"],
            speaker.Names()
        );
        Assert.Equal("anna-one", speaker.Text("actorId"));
        Assert.Equal("person", speaker.Text("type"));
        Assert.Equal("USA", speaker.Text("country"));
        Assert.Equal(
            """{"date":"2024-01-15","dateEnd":null,"precision":"day","basis":"explicit"}""",
            statement["saidOn"]!.ToJsonString()
        );
        Assert.Equal("""["Example Agency"]""", statement["reportedBy"]!.ToJsonString());
        Assert.Null(statement["cue"]);
        var stance = statement["stances"]![0]!;
        Assert.Equal(
            [
                "proposalId",
                "label",
                "score",
                "confidence",
                "probabilities",
                "act",
                "evidence",
                "modelVersion",
                "source",
                "scoredAt",
            ],
            stance.Names()
        );
        Assert.Equal("conditional-support", stance.Text("act"));
    }

    [Theory]
    [InlineData("label=yes", "label", "favor, against, neutral or unrelated")]
    [InlineData("label=1", "label", "favor")]
    [InlineData("kind=spoken", "kind", "direct, indirect or mixed")]
    [InlineData("saidFrom=2024", "saidFrom", "2024-10-02")]
    [InlineData("saidFrom=2024-02-30", "saidFrom", "2024-10-02")]
    [InlineData("saidTo=yesterday", "saidTo", "2024-10-02")]
    [InlineData("saidFrom=2024-02-01&saidTo=2024-01-01", "saidTo", "exchange")]
    [InlineData("minConfidence=2", "minConfidence", "0 to 1")]
    [InlineData("minConfidence=NaN", "minConfidence", "number")]
    [InlineData("country=Japan", "country", "alpha-3")]
    [InlineData("lang=Chinese_simplified", "lang", "BCP 47")]
    [InlineData("limit=1000", "limit", "200")]
    [InlineData("cursor=abc", "cursor", "nextCursor")]
    public async Task A_filter_that_makes_no_sense_is_explained(
        string query,
        string field,
        string hint
    )
    {
        var problem = await (await store.Get($"/statements?{query}")).Fails(
            ProblemKinds.MalformedRequest
        );

        Assert.Contains(hint, problem.ErrorsOf(field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_statement_is_an_error()
    {
        await (await store.Get("/statements/none")).Fails(ProblemKinds.NotFound);
    }

    [Fact]
    public async Task A_search_marks_what_it_found_in_the_text_that_it_returns()
    {
        var found = (await store.GetJson("/statements?q=反对")).Items().Single();

        var mark = found["highlights"]!.AsArray().Single()!;
        Assert.Equal("反对", mark.Text("text"));
        Assert.Equal("反对", found.Text("text")[(int)mark["start"]!..(int)mark["end"]!]);
        Assert.Null((await store.GetJson("/statements")).Items()[0]["highlights"]);
    }

    [Fact]
    public async Task A_search_is_by_relevance_unless_the_order_of_days_is_asked_for()
    {
        Assert.Equal(
            ["Two opposes"],
            (await store.GetJson("/statements?q=opposes&sort=saidOn"))
                .Items()
                .Select(i => i.Text("text"))
        );
        var problem = await (await store.Get("/statements?sort=relevance")).Fails(
            ProblemKinds.MalformedRequest
        );
        Assert.Contains("give q", problem.ErrorsOf("sort"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var cursor = (await store.GetJson("/statements?limit=1")).Text("nextCursor");

        var problem = await (await store.Get($"/statements?q=opposes&cursor={cursor}")).Fails(
            ProblemKinds.MalformedRequest
        );

        Assert.Contains("another order", problem.ErrorsOf("cursor"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%22%20OR%20%22")]
    [InlineData("NEAR(")]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%F0%9F%98%80%EF%BF%BF")]
    [InlineData("*:^-")]
    public async Task Hostile_queries_are_answered_with_an_empty_page(string query)
    {
        Assert.Empty((await store.GetJson($"/statements?q={query}")).Items());
        Assert.Empty((await store.GetJson($"/articles?q={query}")).Items());
    }

    [Fact]
    public async Task A_query_of_ten_kilobytes_is_refused_with_the_limit()
    {
        foreach (var list in (string[])["statements", "articles"])
        {
            var response = await store.Get($"/{list}?q={new string('x', 10_240)}");

            var problem = await response.Fails(ProblemKinds.MalformedRequest);
            Assert.Contains("500 characters", problem.ErrorsOf("q"), StringComparison.Ordinal);
        }
    }
}
