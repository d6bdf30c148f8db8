using System.Text;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Statements;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Exports;

public sealed class ExportTests(StatementStore store) : IClassFixture<StatementStore>
{
    [Fact]
    public async Task A_table_of_statements_opens_in_a_spreadsheet()
    {
        var response = await store.Get("/exports/statements?proposal=the-plan");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "statements.csv",
            response.Content.Headers.ContentDisposition?.FileName?.Trim('"')
        );
        var bytes = await response.Content.ReadAsByteArrayAsync(Test.Cancelled);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith(
            "id,saidOn,saidOnEnd,precision,speakers,",
            lines[0],
            StringComparison.Ordinal
        );
        var row = lines[1].Split(',');
        Assert.Equal("2024-03-01", row[1]);
        Assert.Equal("丁四", row[4]);
        Assert.Equal("四反对", Cell(lines, 1, "text"));
        Assert.Equal("against", Cell(lines, 1, "label"));
        Assert.StartsWith("-0.", Cell(lines, 1, "score"), StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public async Task Lines_of_JSON_are_the_statements_of_the_list()
    {
        var lines = await Lines("/exports/statements?format=ndjson&country=JPN");

        Assert.Equal(
            (await store.GetJson("/statements?country=JPN")).Items().Select(i => i.ToJsonString()),
            lines.Select(l => JsonNode.Parse(l)!.ToJsonString())
        );
    }

    [Theory]
    [InlineData("q=反对", "四反对")]
    [InlineData("label=favor&proposal=the-plan", "One supports")]
    [InlineData("saidFrom=2024-02-01&saidTo=2024-02-01", "Two opposes")]
    [InlineData("q=nowhere", "")]
    public async Task The_filters_are_those_of_the_list(string query, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                (await Lines($"/exports/statements?format=ndjson&{query}")).Select(l =>
                    JsonNode.Parse(l)!.Text("text")
                )
            )
        );

    [Fact]
    public async Task Positions_have_a_row_for_each_actor()
    {
        var expected = (await store.GetJson("/proposals/the-plan/positions"))
            .Items()
            .Select(i => i["actor"]!.Text("id"))
            .Order(StringComparer.Ordinal)
            .ToList();

        var table = await Lines("/exports/positions?proposal=the-plan");
        var lines = await Lines("/exports/positions?proposal=the-plan&format=ndjson");

        Assert.Equal(expected, table.Skip(1).Select((_, i) => Cell(table, i + 1, "actorId")));
        Assert.Equal(
            expected,
            lines.Select(l => JsonNode.Parse(l)!["position"]!["actor"]!.Text("id"))
        );
    }

    [Fact]
    public async Task Timelines_have_a_row_for_each_statement_or_each_period()
    {
        var points = await Lines("/exports/timeline?proposal=the-plan&actor=bob-two");
        var buckets = await Lines("/exports/timeline?proposal=the-plan&bucket=year");

        Assert.Equal("Two opposes", Cell(points, 1, "text"));
        Assert.Equal(2, points.Count);
        Assert.Equal("2024-01-01", Cell(buckets, 1, "from"));
        Assert.Equal("2024-12-31", Cell(buckets, 1, "to"));
    }

    [Theory]
    [InlineData("/exports/statements?format=xlsx", "format")]
    [InlineData("/exports/statements?minConfidence=2", "minConfidence")]
    [InlineData("/exports/positions", "proposal")]
    [InlineData("/exports/timeline", "proposal")]
    public async Task What_cannot_be_exported_is_named(string path, string field) =>
        Assert.NotEmpty(
            (await (await store.Get(path)).Fails(ProblemKinds.MalformedRequest)).ErrorsOf(field)
        );

    [Theory]
    [InlineData("/exports/statements?proposal=the-plane")]
    [InlineData("/exports/positions?proposal=the-plane")]
    [InlineData("/exports/timeline?proposal=the-plane")]
    public async Task An_unknown_proposal_is_an_error_that_names_those_alike(string path)
    {
        var problem = await (await store.Get(path)).Fails(ProblemKinds.UnknownProposal);

        Assert.Equal("the-plan", (string?)problem["didYouMean"]![0]);
    }

    private async Task<IReadOnlyList<string>> Lines(string path)
    {
        var response = await store.Get(path);
        var text = await response.Content.ReadAsStringAsync(Test.Cancelled);
        Assert.True(response.IsSuccessStatusCode, text);
        return text.TrimStart('\ufeff')
            .Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Cell(IReadOnlyList<string> lines, int row, string column) =>
        lines[row].Split(',')[lines[0].TrimStart('\ufeff').Split(',').IndexOf(column)];
}
