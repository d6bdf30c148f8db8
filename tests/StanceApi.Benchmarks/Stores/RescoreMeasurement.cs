using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace StanceApi.Benchmarks.Stores;

/// <summary>
/// Starts the program on a store, judges all of it anew in one run, and reads from it before and meanwhile: how fast both
/// are, what memory it takes and how much the file grows. The store is changed.
/// </summary>
internal sealed class RescoreMeasurement(string file, TextWriter output)
{
    private const int Readers = 4;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(20);

    public async Task RunAsync()
    {
        var sizeBefore = Size();
        using var server = await StoreServer.StartAsync(file);
        var paths = StoreRequests
            .All.Where(r => r.Pages == 0 && !r.Name.Contains("growing", StringComparison.Ordinal))
            .Select(r => r.Path)
            .ToList();
        await ReadAsync(server, paths, Span / 2);
        var idle = await ReadAsync(server, paths, Span);
        var memory = new List<ProcessMemory> { server.Memory() };
        var watch = Stopwatch.StartNew();
        using var started = JsonDocument.Parse(await server.PostAsync("rescore-runs", "{}"));
        var job = $"jobs/{started.RootElement.GetProperty("jobId").GetString()}";
        var run = $"rescore-runs/{started.RootElement.GetProperty("id").GetString()}";
        var busy = new List<double>();
        var alone = new List<double>();
        var withReaders = new List<double>();
        while (true)
        {
            var (state, done) = await JobAsync(server, job);
            memory.Add(server.Memory());
            if (state is not ("queued" or "running"))
            {
                break;
            }

            var clock = Stopwatch.StartNew();
            var reads =
                busy.Count < alone.Count ? await ReadAsync(server, paths, Span) : (double?)null;
            if (reads is null)
            {
                await Task.Delay(Span);
            }

            var (after, doneAfter) = await JobAsync(server, job);
            if (after is "running" && done > 0)
            {
                (reads is null ? alone : withReaders).Add(
                    (doneAfter - done) / clock.Elapsed.TotalSeconds
                );
                if (reads is { } rate)
                {
                    busy.Add(rate);
                }
            }
        }

        var seconds = watch.Elapsed.TotalSeconds;
        using var ended = JsonDocument.Parse((await server.GetAsync(run)).Body);
        var scored = ended.RootElement.GetProperty("scored").GetInt64();
        Say($"stances judged: {scored:N0} in {seconds:N0} s, {scored / seconds:N0} a second");
        Say(
            $"  while nobody reads: {Mean(alone):N0} a second; while {Readers} clients read without pause: {Mean(withReaders):N0}"
        );
        Say(
            $"reads: {idle:N0} a second before, {Mean(busy):N0} during the run: {Mean(busy) / idle:P0}"
        );
        Say(
            $"memory of its own: {memory[0].OwnMegabytes:N0} MB before, {memory.Max(m => m.OwnMegabytes):N0} MB at most, {memory[^1].OwnMegabytes:N0} MB at the end"
        );
        Say($"memory with the mapped file: {memory.Max(m => m.ResidentMegabytes):N0} MB at most");
        server.Dispose();
        Checkpoint();
        var size = Size();
        Say(
            $"file: {sizeBefore / 1e6:N0} MB before, {size / 1e6:N0} MB after, {(double)(size - sizeBefore) / scored:N0} bytes a stance"
        );
    }

    /// <returns>Answers a second.</returns>
    private static async Task<double> ReadAsync(
        StoreServer server,
        List<string> paths,
        TimeSpan span
    )
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, Readers)
                .Select(async reader =>
                {
                    var count = 0;
                    for (var i = reader * 7; watch.Elapsed < span; i++, count++)
                    {
                        await server.GetAsync(paths[i % paths.Count]);
                    }

                    return count;
                })
        );
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<(string State, long Done)> JobAsync(StoreServer server, string path)
    {
        using var json = JsonDocument.Parse((await server.GetAsync(path)).Body);
        return (
            json.RootElement.GetProperty("state").GetString()!,
            json.RootElement.GetProperty("done").GetInt64()
        );
    }

    private static double Mean(List<double> values) =>
        values.Count == 0 ? double.NaN : values.Average();

    private void Checkpoint()
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    private long Size() => new FileInfo(file).Length;

    private void Say(FormattableString text) =>
        output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
