using System.Collections.Concurrent;
using System.Diagnostics;

namespace StanceApi.Browser.Tests.Support;

/// <summary>The program as a user starts it, on a free port and in a folder of its own.</summary>
public sealed class StanceServer : IDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;
    private readonly string _folder;

    private StanceServer(Process process, string folder, string root) =>
        (_process, _folder, Root) = (process, folder, root);

    /// <summary>Such as http://127.0.0.1:41234.</summary>
    public string Root { get; }

    public static async Task<StanceServer> StartAsync(
        string[] arguments,
        params (string Key, string Value)[] settings
    )
    {
        var folder = Directory.CreateTempSubdirectory("stance-page-").FullName;
        var start = Program(folder, arguments);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var said = new ConcurrentQueue<string>();
        var listens = new TaskCompletionSource<string>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        void Hear(object sender, DataReceivedEventArgs line)
        {
            said.Enqueue(line.Data ?? "");
            if (line.Data?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                listens.TrySetResult(line.Data[(at + Listening.Length)..].Trim());
            }
        }
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.Exited += (_, _) =>
            listens.TrySetException(
                new InvalidOperationException($"It ended: {string.Join('\n', said)}")
            );
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var root = await listens.Task.WaitAsync(TimeSpan.FromMinutes(3));
        return new StanceServer(process, folder, root);
    }

    /// <summary>Makes a key for this server, with the command.</summary>
    /// <returns>What callers send.</returns>
    public async Task<string> MakeKeyAsync(string role)
    {
        var store = Directory.EnumerateFiles(_folder, "*.db", SearchOption.AllDirectories).Single();
        var start = Program(_folder, ["keys", "create", $"the-{role}", "--role", role]);
        start.Environment["Store__ConnectionString"] = $"Data Source={store}";
        using var made = Process.Start(start)!;
        var key = await made.StandardOutput.ReadToEndAsync();
        await made.WaitForExitAsync();
        return made.ExitCode == 0
            ? key.Trim()
            : throw new InvalidOperationException(await made.StandardError.ReadToEndAsync());
    }

    private static ProcessStartInfo Program(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(
            Path.Combine(
                AppContext.BaseDirectory,
                OperatingSystem.IsWindows() ? "StanceApi.exe" : "StanceApi"
            ),
            arguments
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        // So that the demo's own folder is in it.
        foreach (var variable in (string[])["TMPDIR", "TMP", "TEMP"])
        {
            start.Environment[variable] = folder;
        }
        return start;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
