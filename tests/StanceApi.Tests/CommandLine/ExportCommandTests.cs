using System.Text.Json.Nodes;
using StanceApi.Tests.Statements;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.CommandLine;

public sealed class ExportCommandTests : IClassFixture<StatementStore>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stance-test-").FullName;

    public ExportCommandTests(StatementStore store) =>
        File.WriteAllText(
            Path.Combine(_folder, "appsettings.json"),
            new JsonObject
            {
                ["Store"] = new JsonObject { ["ConnectionString"] = $"Data Source={store.Store}" },
            }.ToJsonString()
        );

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Statements_are_printed_as_lines_of_JSON()
    {
        var run = await ProgramRun.RunAsync(
            _folder,
            ["export", "--format", "ndjson", "--country", "JPN", "--proposal", "the-plan"]
        );

        Assert.Equal("", run.Error);
        Assert.Equal(
            ["四反对", "Two opposes"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonNode.Parse(l)!.Text("text"))
        );
    }

    [Theory]
    [InlineData("positions", "actorId")]
    [InlineData("timeline", "statementId")]
    [InlineData("statements", "speakers")]
    public async Task A_table_is_written_to_a_file(string what, string column)
    {
        var file = Path.Combine(_folder, "out.csv");

        var run = await ProgramRun.RunAsync(
            _folder,
            ["export", what, "--proposal", "the-plan", "--output", file]
        );

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        var lines = await File.ReadAllLinesAsync(file, Test.Cancelled);
        Assert.Contains(column, lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 2);
    }

    [Theory]
    [InlineData("did you mean the-plan?", "--proposal", "the-plane")]
    [InlineData("favor, against, neutral or unrelated", "--label", "yes")]
    [InlineData("a day such as", "--from", "yesterday")]
    [InlineData("JPN", "--country", "Japan")]
    public async Task A_mistake_is_one_line_and_writes_no_file(
        string expected,
        params string[] options
    )
    {
        var file = Path.Combine(_folder, "out.csv");

        var run = await ProgramRun.RunAsync(_folder, ["export", "--output", file, .. options]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(File.Exists(file));
    }
}
