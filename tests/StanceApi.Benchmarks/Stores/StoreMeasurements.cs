using System.Globalization;
using System.Text.Json;

namespace StanceApi.Benchmarks.Stores;

/// <summary>Asks every store the same and prints the best times side by side: what other programs take of the machine is least in them.</summary>
internal static class StoreMeasurements
{
    private const int Rehearsals = 5;
    private const int Runs = 25;

    public static async Task RunAsync(IReadOnlyList<string> files, TextWriter output)
    {
        var columns = new List<IReadOnlyList<Measured>>();
        foreach (var file in files)
        {
            using var server = await StoreServer.StartAsync(file);
            var column = new List<Measured>();
            foreach (var request in StoreRequests.All)
            {
                column.Add(await MeasureAsync(server, request));
            }

            columns.Add(column);
        }

        var names = files.Select(Path.GetFileNameWithoutExtension);
        output.WriteLine($"| request | {string.Join(" | ", names)} | growth | items |");
        output.WriteLine($"|---|{string.Concat(files.Select(_ => "---:|"))}---:|---:|");
        for (var i = 0; i < StoreRequests.All.Count; i++)
        {
            var row = columns.ConvertAll(c => c[i]);
            var times = string.Join(" | ", row.Select(m => Text($"{m.Milliseconds:F1} ms")));
            var growth = Text($"{row[^1].Milliseconds / row[0].Milliseconds:F1} ×");
            var items = string.Join(", ", row.Select(m => Text($"{m.Items}")).Distinct());
            output.WriteLine($"| {StoreRequests.All[i].Name} | {times} | {growth} | {items} |");
        }
    }

    private static async Task<Measured> MeasureAsync(StoreServer server, StoreRequest request)
    {
        var path = await server.TurnAsync(request.Path, request.Pages);
        for (var i = 0; i < Rehearsals; i++)
        {
            await server.GetAsync(path);
        }

        var best = double.MaxValue;
        var body = Array.Empty<byte>();
        for (var i = 0; i < Runs; i++)
        {
            (var time, body) = await server.GetAsync(path);
            best = Math.Min(best, time.TotalMilliseconds);
        }

        return new Measured(best, ItemsOf(body));
    }

    /// <summary>How much is in the answer: list items or points.</summary>
    private static int ItemsOf(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var answer = json.RootElement;
        return answer.TryGetProperty("items", out var items)
                ? items
                    .EnumerateArray()
                    .Sum(i =>
                        i.TryGetProperty("evidence", out var evidence)
                            ? evidence.GetArrayLength()
                            : 1
                    )
            : answer.TryGetProperty("points", out var points) ? points.GetArrayLength()
            : 1;
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private sealed record Measured(double Milliseconds, int Items);
}
