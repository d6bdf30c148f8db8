using StanceApi.CommandLine;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.CommandLine;

public sealed class HelpTests
{
    /// <summary>Those that print an answer; the others serve until they are stopped, or print a script.</summary>
    private static readonly string[] WithoutJson = ["serve", "demo", "completion"];

    public static TheoryData<string> Commands =>
        [.. StanceCommands.Root().Subcommands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_examples_that_it_takes(string name)
    {
        var root = StanceCommands.Root();

        Assert.NotEmpty(CommandExamples.Of(name));
        foreach (var example in CommandExamples.Of(name))
        {
            var start = example.IndexOf("StanceApi ", StringComparison.Ordinal);
            var line = example[(start + "StanceApi ".Length)..].TrimEnd('"', ')').Split('|')[0];
            var parsed = root.Parse(line);
            Assert.Empty(parsed.Errors);
            Assert.Equal(name, parsed.CommandResult.Command.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_that_answers_can_answer_in_JSON(string name)
    {
        var command = StanceCommands.Root().Subcommands.Single(c => c.Name == name);

        Assert.Equal(!WithoutJson.Contains(name), command.Options.Any(o => o.Name is "--json"));
        Assert.All(command.Options, o => Assert.False(string.IsNullOrEmpty(o.Description)));
    }

    [Theory]
    [InlineData("--help", "positions")]
    [InlineData("positions --help", "StanceApi positions asian-nato")]
    [InlineData("analyze --help", "StanceApi analyze article.html")]
    public async Task Help_ends_with_examples_also_where_something_is_missing(
        string arguments,
        string words
    )
    {
        var run = await ProgramRun.RunAsync(Path.GetTempPath(), arguments.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        var examples = run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains(words, examples, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_shell_has_a_script(string shell)
    {
        var run = await ProgramRun.RunAsync(Path.GetTempPath(), "completion", shell);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StanceApi pos", "positions")]
    [InlineData("StanceApi export --pro", "--proposal")]
    [InlineData("StanceApi search --label aga", "against")]
    [InlineData("StanceApi completion z", "zsh")]
    public async Task Commands_options_and_values_are_completed(string line, string expected)
    {
        var run = await ProgramRun.RunAsync(Path.GetTempPath(), $"[suggest:{line.Length}]", line);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, run.Output.Trim());
    }
}
