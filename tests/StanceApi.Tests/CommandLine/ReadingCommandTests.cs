using System.Text.Json.Nodes;
using StanceApi.Tests.Statements;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.CommandLine;

/// <summary>The commands that ask the store: they answer what the API answers.</summary>
public sealed class ReadingCommandTests : IClassFixture<StatementStore>, IDisposable
{
    private readonly StatementStore _store;
    private readonly string _folder = Directory.CreateTempSubdirectory("stance-test-").FullName;

    public ReadingCommandTests(StatementStore store)
    {
        _store = store;
        File.WriteAllText(
            Path.Combine(_folder, "appsettings.json"),
            new JsonObject
            {
                ["Store"] = new JsonObject { ["ConnectionString"] = $"Data Source={store.Store}" },
            }.ToJsonString()
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("/statements?q=opposes&limit=20", "search", "opposes")]
    [InlineData(
        "/statements?country=JPN&proposal=the-plan&label=against&limit=2",
        "search",
        "--country",
        "JPN",
        "-p",
        "the-plan",
        "--label",
        "against",
        "-n",
        "2"
    )]
    [InlineData(
        "/proposals/the-plan/positions?at=2024-12-31",
        "positions",
        "the-plan",
        "--at",
        "2024-12-31"
    )]
    public async Task With_json_a_command_prints_what_the_API_answers(
        string path,
        params string[] command
    )
    {
        var run = await ProgramRun.RunAsync(_folder, [.. command, "--json"]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            (await _store.GetJson(path)).ToJsonString(),
            JsonNode.Parse(run.Output)!.ToJsonString()
        );
    }

    [Fact]
    public async Task A_timeline_is_that_of_the_API_as_JSON_and_a_table_for_people()
    {
        var actor = (await _store.GetJson("/proposals/the-plan/positions")).Items()[0]["actor"]!;
        string[] command =
        [
            "timeline",
            actor.Text("id"),
            "--proposal",
            "the-plan",
            "--to",
            "2024-12-31",
        ];

        var json = await ProgramRun.RunAsync(_folder, [.. command, "--json"]);
        var table = await ProgramRun.RunAsync(_folder, command);

        Assert.Equal(
            (
                await _store.GetJson(
                    $"/actors/{actor.Text("id")}/timeline?proposal=the-plan&bucket=year&to=2024-12-31"
                )
            ).ToJsonString(),
            JsonNode.Parse(json.Output)!.ToJsonString()
        );
        Assert.Contains("on the-plan", table.Output, StringComparison.Ordinal);
        Assert.Contains("independent", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_goes_into_a_file_has_no_colours()
    {
        var run = await ProgramRun.RunAsync(_folder, "positions", "the-plan");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("●", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did you mean the-plan?", "positions", "the-plane")]
    [InlineData("did you mean shigeru-ishiba?", "search", "--actor", "石破茂")]
    [InlineData("send a day such as 2024-10-02", "positions", "the-plan", "--at", "soon")]
    [InlineData("favor, against, neutral or unrelated", "search", "--label", "bad")]
    [InlineData("a whole number", "search", "--limit", "many")]
    [InlineData("1 to 200", "search", "--limit", "500")]
    [InlineData("--proposal asian-nato", "timeline", "shigeru-ishiba")]
    [InlineData("did you mean positions?", "positons", "the-plan")]
    public async Task A_mistake_is_one_line_that_says_what_to_send_instead(
        string words,
        params string[] command
    )
    {
        var run = await ProgramRun.RunAsync(_folder, command);

        Assert.NotEqual(0, run.ExitCode);
        var line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, line, StringComparison.Ordinal);
    }
}
