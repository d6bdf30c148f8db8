using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace StanceApi.Benchmarks.Load;

/// <summary>What came of one run of wrk.</summary>
/// <param name="Sent">Requests answered.</param>
/// <param name="Rate">Answers a second.</param>
internal sealed record WrkResult(long Sent, double Rate, TimeSpan Median, TimeSpan NearlyAll);

/// <summary>Runs <see href="https://github.com/wg/wrk">wrk</see>, which has to be installed.</summary>
internal static class Wrk
{
    private static readonly string Script = Path.Combine(
        AppContext.BaseDirectory,
        "Load",
        "requests.lua"
    );

    /// <summary>Why it cannot be used; null when it can.</summary>
    public static string? Missing()
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("wrk", "--version")
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            );
            process!.WaitForExit();
            return null;
        }
        catch (Win32Exception)
        {
            return "wrk sends the requests, and is not installed: apt-get install wrk";
        }
    }

    /// <param name="first">The number of the line with which it begins.</param>
    /// <exception cref="InvalidOperationException">A request failed or was answered with an error.</exception>
    public static async Task<WrkResult> RunAsync(
        Uri server,
        LoadCase load,
        TimeSpan time,
        long first
    )
    {
        var start = new ProcessStartInfo("wrk")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in (string[])
                [
                    "--threads=1",
                    $"--connections={load.Connections}",
                    string.Create(CultureInfo.InvariantCulture, $"--duration={time.TotalSeconds}s"),
                    "--timeout=30s",
                    $"--script={Script}",
                    new Uri(server, load.Path).AbsoluteUri,
                    "--",
                    load.Method,
                    load.MediaType ?? "-",
                    load.File,
                    first.ToString(CultureInfo.InvariantCulture),
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = text.Split('\n')
            .FirstOrDefault(l => l.StartsWith("result ", StringComparison.Ordinal));
        if (line is null)
        {
            throw new InvalidOperationException($"wrk failed: {text}");
        }

        var values = line.Split(' ')
            .Skip(1)
            .Select(v => long.Parse(v, CultureInfo.InvariantCulture))
            .ToArray();
        return values[2] == 0
            ? new WrkResult(
                values[0],
                values[0] / (values[1] / 1e6),
                TimeSpan.FromMicroseconds(values[3]),
                TimeSpan.FromMicroseconds(values[4])
            )
            : throw new InvalidOperationException($"{load.Name}: {values[2]} requests failed.");
    }
}
