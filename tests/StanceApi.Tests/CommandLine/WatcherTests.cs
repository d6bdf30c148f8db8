using StanceApi.Tests.Support;

namespace StanceApi.Tests.CommandLine;

public sealed class WatcherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stance-watch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Where other programs had used up the machine's watchers, commands ended with 134 and printed nothing.</summary>
    [Fact]
    public async Task Settings_are_read_once_and_take_no_watcher_of_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows what a process has open.");
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "appsettings.json"),
            """{ "Positions": { "HalfLifeDays": 100 } }""",
            Test.Cancelled
        );
        using var serve = ProgramRun.Start(_folder, ["serve"], "http://127.0.0.1:0");
        await serve.WaitForAsync("Now listening on");

        var open = new DirectoryInfo($"/proc/{serve.ProcessId}/fd")
            .GetFiles()
            .Select(f => f.LinkTarget);

        Assert.DoesNotContain("anon_inode:inotify", open);
    }
}
