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
