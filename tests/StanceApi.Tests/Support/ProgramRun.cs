using System.Diagnostics;

namespace StanceApi.Tests.Support;

/// <summary>The program as a user starts it.</summary>
public sealed class ProgramRun : IDisposable
{
    private readonly Process _process;

    private ProgramRun(Process process) => _process = process;

    public sealed record Result(int ExitCode, string Output, string Error);

    public int ProcessId => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts it in a folder of its own, so that no store or settings are found there.</summary>
    public static ProgramRun Start(string folder, string[] arguments, string? urls = null)
    {
        var start = new ProcessStartInfo(
            Path.Combine(
                AppContext.BaseDirectory,
                OperatingSystem.IsWindows() ? "StanceApi.exe" : "StanceApi"
            )
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment["ASPNETCORE_URLS"] = urls;
        return new ProgramRun(Process.Start(start)!);
    }

    public static async Task<Result> RunAsync(string folder, params string[] arguments)
    {
        using var run = Start(folder, arguments);
        return await run.EndAsync();
    }

    public async Task<Result> EndAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync(Test.Cancelled);
        var error = _process.StandardError.ReadToEndAsync(Test.Cancelled);
        await _process.WaitForExitAsync(Test.Cancelled);
        return new Result(_process.ExitCode, await output, await error);
    }

    /// <summary>Asks it to end, as a container's host does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Reads what it prints until a line holds the words.</summary>
    public async Task<string> WaitForAsync(string words)
    {
        while (await _process.StandardOutput.ReadLineAsync(Test.Cancelled) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }
        throw new InvalidOperationException(
            $"It ended without '{words}': {await _process.StandardError.ReadToEndAsync(Test.Cancelled)}"
        );
    }

    /// <summary>Lets it print on without anybody reading: it would wait else, once the pipe is full.</summary>
    public void Drain()
    {
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _process.Dispose();
    }
}
