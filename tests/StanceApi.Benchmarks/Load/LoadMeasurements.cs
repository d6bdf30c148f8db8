using System.Diagnostics;
using System.Globalization;
using StanceApi.Benchmarks.Stores;
using StanceApi.Benchmarks.Workers;

namespace StanceApi.Benchmarks.Load;

/// <summary>
/// Asks the program as it is shipped for what it is asked for most, as fast as it answers, and in turn with it a bare server
/// that sends the same bytes. What else the machine does is in both.
/// </summary>
internal sealed class LoadMeasurements(TextWriter output)
{
    private const int Rounds = 5;
    private const int StoreSize = 10_000;
    private const int BatchArticles = 3_000;
    private const int Starts = 5;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    /// <param name="only">Rows whose name begins so; empty for all.</param>
    public async Task RunAsync(string only)
    {
        if (Wrk.Missing() is { } reason)
        {
            await output.WriteLineAsync(reason);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("stance-load-").FullName;
        try
        {
            var store = Path.Combine(folder, "store.db");
            await new StoreGenerator(StoreSize, 1, TextWriter.Null).RunAsync(store);
            SmallProposal.Add(store);
            using var server = await StoreServer.StartAsync(store);
            var atRest = server.Memory();
            await server.PostAsync("proposals", LoadCases.Definition());
            await server.SettleAsync();
            using var watch = new MemoryWatch(server);
            await CompareAsync(server, new LoadCases(folder), only);
            if ("batch".StartsWith(only, StringComparison.Ordinal))
            {
                var rate = await BatchAsync(server);
                Say(
                    $"| batch of {BatchArticles:N0} articles | {rate:N0} articles | | | ≥ 300/s | {Verdict(rate >= 300)} | |"
                );
            }

            Say($"");
            var starts = await StartsAsync(folder);
            Say($"from start to ready {starts.Store:N1} s, on an empty store {starts.Empty:N1} s");
            Say(
                $"memory of its own at rest {atRest.OwnMegabytes:N0} MB, with mapped files {atRest.ResidentMegabytes:N0} MB"
            );
            Say(
                $"memory of its own under all that, at most {watch.Most.OwnMegabytes:N0} MB, with mapped files {watch.Most.ResidentMegabytes:N0} MB"
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task CompareAsync(StoreServer server, LoadCases cases, string only)
    {
        Say(
            $"| what | a second | bare, requests a second | of bare | goal | | half, 99 % within |"
        );
        Say($"|---|---:|---:|---:|---:|---|---:|");
        LoadCase?[] all =
        [
            cases.TimelineHot,
            cases.TimelineWritten,
            cases.PositionsHot,
            cases.TimelineCold,
            cases.PositionsCold,
            cases.Analyze(),
            cases.Score(),
            cases.Ingest(),
        ];
        foreach (var load in all.OfType<LoadCase>())
        {
            if (load.Name.StartsWith(only, StringComparison.Ordinal))
            {
                await CompareAsync(server, load, isWritten: load == cases.TimelineWritten);
            }
        }
    }

    private async Task CompareAsync(StoreServer server, LoadCase load, bool isWritten)
    {
        using var bare = await BareServer.StartAsync(await server.AnswerAsync(load));
        var sent = 1 + (await Wrk.RunAsync(server.Address, load, Warming, first: 1)).Sent;
        await Wrk.RunAsync(bare.Address, load, Time, first: 0);
        var pairs = new List<(WrkResult Ours, WrkResult Bare)>();
        for (var i = 0; i < Rounds; i++)
        {
            using var stop = new CancellationTokenSource();
            var writing = isWritten ? WriteAsync(server, stop.Token) : Task.CompletedTask;
            var ours = await Wrk.RunAsync(server.Address, load, Time, sent);
            await stop.CancelAsync();
            await writing;
            sent += ours.Sent;
            pairs.Add((ours, await Wrk.RunAsync(bare.Address, load, Time, first: 0)));
        }

        if (load.IsSpent && sent > File.ReadLines(load.File).Count())
        {
            throw new InvalidOperationException($"{load.Name}: too few lines for this machine.");
        }

        var (middle, beside) = pairs.OrderBy(p => p.Ours.Rate / p.Bare.Rate).ElementAt(Rounds / 2);
        var (rate, ratio) = (middle.Rate * load.UnitsEach, middle.Rate / beside.Rate);
        var goal = load.Goal.Ratio is { } least
            ? (Text($"≥ {least}"), ratio >= least)
            : (Text($"≥ {load.Goal.Rate:N0}/s"), rate >= load.Goal.Rate);
        Say(
            $"| {load.Name} | {rate:N0} {load.Unit} | {beside.Rate:N0} | {ratio:F3} | {goal.Item1} | {Verdict(goal.Item2)} | {middle.Median.TotalMilliseconds:N1}, {middle.NearlyAll.TotalMilliseconds:N1} ms |"
        );
    }

    private static async Task WriteAsync(StoreServer server, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var seed = (ulong)Stopwatch.GetTimestamp();
            await server.PostAsync("articles", GeneratedArticles.Lines(1, seed, LoadCases.Subject));
            await Task.Delay(1_000, CancellationToken.None);
        }
    }

    /// <returns>The middle one of some starts, in seconds.</returns>
    private static async Task<(double Store, double Empty)> StartsAsync(string folder)
    {
        var store = Path.Combine(folder, "start.db");
        await new StoreGenerator(StoreSize, 1, TextWriter.Null).RunAsync(store);
        var (known, empty) = (new List<double>(), new List<double>());
        for (var i = 0; i < Starts; i++)
        {
            foreach (
                var (file, times) in ((string, List<double>)[])
                    [(store, known), (Path.Combine(folder, $"empty-{i}.db"), empty)]
            )
            {
                using var server = await StoreServer.StartAsync(file);
                times.Add(server.ReadyAfter.TotalSeconds);
            }
        }

        return (known.Order().ElementAt(Starts / 2), empty.Order().ElementAt(Starts / 2));
    }

    /// <returns>Articles a second.</returns>
    private static async Task<double> BatchAsync(StoreServer server)
    {
        await StoredAsync(server, 300, seed: 4);
        var rates = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            rates.Add(await StoredAsync(server, BatchArticles, seed: 5 + (ulong)i * BatchArticles));
        }

        return rates.Order().ElementAt(1);
    }

    private static async Task<double> StoredAsync(StoreServer server, int articles, ulong seed)
    {
        var (done, seconds) = await server.BatchAsync(
            GeneratedArticles.Lines(articles, seed, LoadCases.Subject)
        );
        return done / seconds;
    }

    private static string Verdict(bool isMet) => isMet ? "met" : "missed";

    private void Say(FormattableString text) => output.WriteLine(Text(text));

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
