using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace StanceApi.Benchmarks.Stores;

/// <summary>
/// Starts the program on a store and judges all of it anew in one run: how fast that is, what memory it takes and how much
/// the file grows. Before that, it reads in turn while nothing runs and while a dry run does, which is stopped and dropped:
/// what else the machine does is in both. The store is changed.
/// </summary>
internal sealed class RescoreMeasurement(string file, TextWriter output)
{
    private const int Readers = 4;
    private const int Pairs = 5;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(10);

    public async Task RunAsync()
    {
        using var server = await StoreServer.StartAsync(file);
        await ReadsAsync(server);
        var sizeBefore = Size();
        var memory = new List<ProcessMemory> { server.Memory() };
        var watch = Stopwatch.StartNew();
        var (run, job) = await StartAsync(server, dryRun: false);
        while (await StateAsync(server, job) is "queued" or "running")
        {
            memory.Add(server.Memory());
            await Task.Delay(500);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        using var ended = JsonDocument.Parse((await server.GetAsync(run)).Body);
        var scored = ended.RootElement.GetProperty("scored").GetInt64();
        var grown = Size() - sizeBefore;
        var quarters = Enumerable
            .Range(0, 5)
            .Select(i => Text($"{memory[i * (memory.Count - 1) / 4].OwnMegabytes:N0}"));
        Say($"judged: {scored:N0} stances in {seconds:N0} s, {scored / seconds:N0} a second");
        Say(
            $"memory of its own: {memory.Max(m => m.OwnMegabytes):N0} MB at most; from start to end {string.Join(", ", quarters)} MB"
        );
        Say($"memory with the mapped file: {memory.Max(m => m.ResidentMegabytes):N0} MB at most");
        Say(
            $"store: {sizeBefore / 1e6:N0} MB, {grown / 1e6:N0} MB more after, {(double)grown / scored:N0} bytes a stance"
        );
    }

    private async Task ReadsAsync(StoreServer server)
    {
        var paths = StoreRequests
            .All.Where(r => r.Pages == 0 && !r.Name.Contains("growing", StringComparison.Ordinal))
            .Select(r => r.Path)
            .ToList();
        await ReadAsync(server, paths);
        var pairs = new List<(double Idle, double Busy)>();
        for (var i = 0; i < Pairs; i++)
        {
            pairs.Add(await PairAsync(server, paths));
        }

        var (idle, busy) = pairs.OrderBy(p => p.Busy / p.Idle).ElementAt(Pairs / 2);
        var shares = pairs.Select(p => Text($"{p.Busy / p.Idle:P0}"));
        Say(
            $"reads by {Readers} clients without pause: {idle:N0} a second while nothing runs, {busy:N0} during a run: {busy / idle:P0} (all pairs: {string.Join(", ", shares)})"
        );
    }

    private static async Task<(double Idle, double Busy)> PairAsync(
        StoreServer server,
        List<string> paths
    )
    {
        var idle = await ReadAsync(server, paths);
        var (run, job) = await StartAsync(server, dryRun: true);
        await Task.Delay(2_000);
        var busy = await ReadAsync(server, paths);
        await server.DeleteAsync(job);
        while (await StateAsync(server, job) is "queued" or "running")
        {
            await Task.Delay(100);
        }

        await server.DeleteAsync(run);
        return (idle, busy);
    }

    /// <returns>Answers a second.</returns>
    private static async Task<double> ReadAsync(StoreServer server, List<string> paths)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, Readers)
                .Select(async reader =>
                {
                    var count = 0;
                    for (var i = reader * 7; watch.Elapsed < Span; i++, count++)
                    {
                        await server.GetAsync(paths[i % paths.Count]);
                    }

                    return count;
                })
        );
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<(string Run, string Job)> StartAsync(StoreServer server, bool dryRun)
    {
        using var started = JsonDocument.Parse(
            await server.PostAsync("rescore-runs", dryRun ? """{"dryRun":true}""" : "{}")
        );
        return (
            $"rescore-runs/{started.RootElement.GetProperty("id").GetString()}",
            $"jobs/{started.RootElement.GetProperty("jobId").GetString()}"
        );
    }

    private static async Task<string> StateAsync(StoreServer server, string job)
    {
        using var json = JsonDocument.Parse((await server.GetAsync(job)).Body);
        return json.RootElement.GetProperty("state").GetString()!;
    }

    /// <summary>Of what is in use: what was dropped before is used again.</summary>
    private long Size()
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT (p.page_count - f.freelist_count) * s.page_size FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s";
        return (long)command.ExecuteScalar()!;
    }

    private void Say(FormattableString text) => output.WriteLine(Text(text));

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
