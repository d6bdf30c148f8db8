using System.Text.Json.Nodes;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.CommandLine;

public sealed class CommandLineTests : IDisposable
{
    private const string Article = """
        ---
        title: Minister opposes the alliance
        date: 2024-10-02T10:00:00Z
        publisher: Example News
        url: null
        ---

        “We oppose an Asian NATO,” Foreign Minister Jane Example said on Tuesday.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("stance-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Analyze_prints_the_JSON_of_the_API_one_line_a_file()
    {
        var first = await Write("a.md", Article);
        var second = await Write("b.txt", "Nothing was said.");

        var run = await ProgramRun.RunAsync(
            _folder,
            ["analyze", first, second, "--proposal", "asian-nato", "--format", "json"]
        );

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        var answer = JsonNode.Parse(lines[0])!;
        Assert.Equal(["language", "title", "publishedAt", "text", "statements"], answer.Names());
        Assert.Equal("2024-10-02T10:00:00Z", answer.Text("publishedAt"));
        Assert.Equal("Nothing was said.", JsonNode.Parse(lines[1])!.Text("text"));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.db"));
    }

    [Fact]
    public async Task Analyze_prints_a_table_unless_told_otherwise()
    {
        var run = await ProgramRun.RunAsync(_folder, ["analyze", await Write("a.md", Article)]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Statement", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 statement, en", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did you mean analyze?", "anlyze")]
    [InlineData("neither a command nor a setting", "xylophone")]
    [InlineData("did you mean asian-nato?", "analyze", "a.md", "--proposal", "asian-nat0")]
    [InlineData("Cannot read missing.md", "analyze", "missing.md")]
    [InlineData("FILE", "analyze")]
    [InlineData("xml", "analyze", "a.md", "--format", "xml")]
    [InlineData("no date", "analyze", "a.md", "--published", "soon")]
    [InlineData("API keys", "serve", "--urls", "http://0.0.0.0:0")]
    [InlineData("The providers are", "serve", "--Store:Provider=oracle")]
    [InlineData(
        "store cannot be opened",
        "serve",
        "--Store:ConnectionString=Data Source=/dev/null/x.db"
    )]
    public async Task A_failure_is_one_clear_line(string words, params string[] arguments)
    {
        await Write("a.md", Article);

        var run = await ProgramRun.RunAsync(_folder, arguments);

        Assert.NotEqual(0, run.ExitCode);
        var line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_answers_with_positions_of_many_actors_and_leaves_nothing_behind()
    {
        using var demo = ProgramRun.Start(_folder, ["demo"], "http://127.0.0.1:0");
        var line = await demo.WaitForAsync("/positions");
        using var client = new HttpClient();

        var positions = await (await client.GetAsync(line.Trim(), Test.Cancelled)).Ok();

        Assert.True(
            positions.Items().Count(p => p["actor"]!["country"] is not null) >= 8,
            positions.ToJsonString()
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Serve_keeps_its_store_where_it_is_told()
    {
        using var serve = ProgramRun.Start(
            _folder,
            ["--Store:ConnectionString=Data Source=kept/here.db"],
            "http://127.0.0.1:0"
        );
        var line = await serve.WaitForAsync("Now listening on");
        using var client = new HttpClient();

        var ready = await client.GetAsync(
            line.Split(": ")[1].Trim() + "/health/ready",
            Test.Cancelled
        );

        await ready.Ok();
        Assert.True(File.Exists(Path.Combine(_folder, "kept", "here.db")));
    }

    private async Task<string> Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, content, Test.Cancelled);
        return path;
    }
}
