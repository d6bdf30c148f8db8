using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StanceApi.Tests.Durability;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Faults;

/// <summary>A real disk of a few megabytes. Making one needs root; elsewhere SQLite itself plays the disk, see StoreFaultTests.</summary>
public sealed class DiskTests : IDisposable
{
    private const int Megabytes = 64;
    private const int Ballast = 16 * 1024 * 1024;

    private readonly string _folder = Directory.CreateTempSubdirectory("stance-disk-").FullName;
    private readonly bool _isMounted;

    public DiskTests() =>
        _isMounted =
            OperatingSystem.IsLinux()
            && Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", _folder);

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", "-l", _folder);
        }
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_answered_before_the_disk_was_full_is_there_and_work_goes_on_once_there_is_room()
    {
        Assert.SkipUnless(_isMounted, "A small disk cannot be mounted: that needs Linux and root.");
        var ballast = Path.Combine(_folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[Ballast], Test.Cancelled);
        var ids = new List<string>();
        using (var server = await RunningServer.StartAsync(_folder))
        {
            HttpResponseMessage answer;
            while ((answer = await Post(server, ids.Count)).StatusCode is HttpStatusCode.Created)
            {
                ids.Add((await answer.Ok(HttpStatusCode.Created)).Text("id"));
            }
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Test.Cancelled))!;
            Assert.EndsWith("store-full", problem.Text("type"), StringComparison.Ordinal);
            var ready = await server.Client.GetAsync("/health/ready", Test.Cancelled);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            await AllThere(server, ids);

            File.Delete(ballast);
            answer = await Post(server, ids.Count);
            ids.Add((await answer.Ok(HttpStatusCode.Created)).Text("id"));
            while (
                !(await server.Client.GetAsync("/health/ready", Test.Cancelled)).IsSuccessStatusCode
            )
            {
                await Task.Delay(500, Test.Cancelled);
            }
        }
        Assert.True(ids.Count > 3);
        using (var server = await RunningServer.StartAsync(_folder))
        {
            await AllThere(server, ids);
        }
        SqliteFile.IsWhole(Path.Combine(_folder, "stance.db"));

        Assert.True(Run("mount", "-o", "remount,ro", _folder));
        var run = await ProgramRun.RunAsync(_folder, "serve", "--urls", "http://127.0.0.1:0");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("The store cannot be opened", run.Error, StringComparison.Ordinal);
    }

    private static async Task AllThere(RunningServer server, List<string> ids)
    {
        foreach (var id in ids)
        {
            await (
                await server.Client.GetAsync($"/api/v1/articles/{id}/statements", Test.Cancelled)
            ).Ok();
        }
    }

    /// <summary>A large article of one statement.</summary>
    private static Task<HttpResponseMessage> Post(RunningServer server, int number) =>
        server.Client.PostAsJsonAsync(
            "/api/v1/articles",
            new
            {
                content = $"{Ledger.Text($"large {number}", number)}\n\n{string.Concat(Enumerable.Range(0, 30_000).Select(i => $"Line {number} {i}.\n"))}",
                contentType = "text/plain",
            },
            Test.Cancelled
        );

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
