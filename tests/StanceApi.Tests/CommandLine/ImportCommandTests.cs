using StanceApi.Tests.Support;

namespace StanceApi.Tests.CommandLine;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stance-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Files_of_every_kind_are_stored_once()
    {
        Write(
            "news/a.md",
            "---\ntitle: A visit\ndate: 2024-10-02\n---\nThe minister left on Monday."
        );
        Write("news/b.html", "<p>外交部长说：“我们支持。”</p>");
        Write("news/ignored.png", "no article");
        Write(
            "more.ndjson",
            """
            {"content":"One line.","contentType":"text/plain"}
            {"content":"Another line.","contentType":"text/plain"}
            """
        );

        var first = await ProgramRun.RunAsync(_folder, "import", "news", "more.ndjson");
        var second = await ProgramRun.RunAsync(_folder, "import", "news", "more.ndjson");

        Assert.Equal("", first.Error);
        Assert.Equal(0, first.ExitCode);
        Assert.Equal("4 stored, 0 there already, 0 failed.", first.Output.Trim());
        Assert.Equal("0 stored, 4 there already, 0 failed.", second.Output.Trim());
        var export = await ProgramRun.RunAsync(_folder, "export", "--format", "ndjson");
        Assert.Contains("我们支持", export.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_line_is_told_and_the_others_are_stored()
    {
        Write("lines.ndjson", "{}\n{\"content\":\"Good.\",\"contentType\":\"text/plain\"}");

        var run = await ProgramRun.RunAsync(_folder, "import", "lines.ndjson");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("lines.ndjson, line 1: content:", run.Error, StringComparison.Ordinal);
        Assert.Equal("1 stored, 0 there already, 1 failed.", run.Output.Trim());
    }

    [Fact]
    public async Task A_missing_file_is_one_line_and_stores_nothing()
    {
        Write("there.txt", "There.");

        var run = await ProgramRun.RunAsync(_folder, "import", "there.txt", "not-there.txt");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("There is no file not-there.txt.", run.Error.Trim());
        Assert.False(File.Exists(Path.Combine(_folder, "stance.db")));
    }

    private void Write(string path, string content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
