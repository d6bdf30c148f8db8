using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using StanceApi.Benchmarks.Stores;
using StanceApi.Store.Postgres.Tests.Support;

namespace StanceApi.Benchmarks.Workers;

/// <summary>
/// Has one, two and four processes of the program store a batch of articles and judge all of it anew, on a PostgreSQL
/// database that they share: how fast that is, and who uses the processors. Each process gets one processor's worth of
/// threads, as on a machine of its own; one process on SQLite stands beside them.
/// </summary>
internal static class WorkerMeasurements
{
    private const string Subject = "carbon tariff";
    private const int Proposals = 4;

    private static readonly string[] Settings =
    [
        "--Jobs:Concurrency=1",
        "--Rescoring:Threads=1",
        "--Feeds:LookEverySeconds=0",
        "--Webhooks:LookEverySeconds=0",
    ];

    public static async Task RunAsync(int articles, TextWriter output)
    {
        if (PostgresServer.Missing is { } reason)
        {
            await output.WriteLineAsync(reason);
            return;
        }

        await output.WriteLineAsync(
            "| processes | articles a second | stances a second | processors used while storing: program, database | while judging: program, database |"
        );
        await output.WriteLineAsync("|---|---:|---:|---:|---:|");
        var file = Path.Combine(Path.GetTempPath(), $"stance-{Guid.NewGuid():N}.db");
        await output.WriteLineAsync(
            await MeasureAsync(
                "1, SQLite",
                1,
                [$"--Store:ConnectionString=Data Source={file}"],
                () => TimeSpan.Zero,
                articles
            )
        );
        foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
        {
            File.Delete(left);
        }

        var sizes = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var processes in (int[])[1, 2, 4])
        {
            using var server = await PostgresServer.StartAsync("shared_buffers=512MB");
            await output.WriteLineAsync(
                await MeasureAsync(
                    $"{processes}, PostgreSQL",
                    processes,
                    [
                        "--Store:Provider=postgres",
                        $"--Store:ConnectionString={server.ConnectionString("stance")}",
                    ],
                    () => ServerWork.Of(server.Port),
                    articles
                )
            );
            if (processes == 1)
            {
                await StoreSizes.PrintAsync(server.ConnectionString("stance"), sizes);
            }
        }

        await output.WriteLineAsync();
        await output.WriteAsync(sizes.ToString());
    }

    private static async Task<string> MeasureAsync(
        string name,
        int processes,
        IReadOnlyList<string> store,
        Func<TimeSpan> database,
        int articles
    )
    {
        var workers = new List<StoreServer>();
        try
        {
            for (var i = 0; i < processes; i++)
            {
                workers.Add(await StoreServer.StartAsync([.. Settings, .. store], processors: 1));
            }

            var first = workers[0];
            for (var i = 0; i < Proposals; i++)
            {
                await first.PostAsync(
                    "proposals",
                    Proposal(i, "A tax on imports by their carbon.", ProposalId(i))
                );
            }

            // What is compiled and planned at first is not measured.
            await StoreAsync(first, 200, seed: 1);
            var storing = await TimedAsync(
                workers,
                database,
                () => StoreAsync(first, articles, seed: 2)
            );
            var judging = await TimedAsync(workers, database, () => JudgeAsync(first));
            return Text(
                $"| {name} | {storing.Rate:N0} | {judging.Rate:N0} | {storing.Program:F1}, {storing.Database:F1} | {judging.Program:F1}, {judging.Database:F1} |"
            );
        }
        finally
        {
            workers.ForEach(w => w.Dispose());
        }
    }

    private static async Task<Measured> TimedAsync(
        List<StoreServer> workers,
        Func<TimeSpan> database,
        Func<Task<(long Done, double Seconds)>> work
    )
    {
        var (programBefore, databaseBefore) = (Worked(workers), database());
        var (done, seconds) = await work();
        return new Measured(
            done / seconds,
            (Worked(workers) - programBefore).TotalSeconds / seconds,
            (database() - databaseBefore).TotalSeconds / seconds
        );
    }

    private static TimeSpan Worked(List<StoreServer> workers) =>
        workers.Aggregate(TimeSpan.Zero, (sum, w) => sum + w.Worked());

    private static Task<(long Done, double Seconds)> StoreAsync(
        StoreServer server,
        int articles,
        ulong seed
    ) => server.BatchAsync(GeneratedArticles.Lines(articles, seed, Subject));

    private static async Task<(long Done, double Seconds)> JudgeAsync(StoreServer server)
    {
        // Another wording makes everything stale, and starts a run for each.
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, Proposals)
                .Select(i =>
                    server.SendAsync(
                        HttpMethod.Put,
                        $"proposals/{ProposalId(i)}",
                        Proposal(i, "A tariff by the carbon that their making set free."),
                        "application/json"
                    )
                )
        );
        using var runs = JsonDocument.Parse(
            (await server.GetAsync($"rescore-runs?limit={Proposals}")).Body
        );
        var done = 0L;
        foreach (var run in runs.RootElement.GetProperty("items").EnumerateArray())
        {
            done += (await server.EndAsync(run.GetProperty("jobId").GetString()!)).Done;
        }

        return (done, watch.Elapsed.TotalSeconds);
    }

    /// <param name="id">Where the address does not say it.</param>
    private static string Proposal(int number, string description, string? id = null)
    {
        var name = $"{Subject} {number}";
        return JsonSerializer.Serialize(
            id is null
                ? new { name, description }
                : (object)
                    new
                    {
                        id,
                        name,
                        description,
                    }
        );
    }

    private static string ProposalId(int number) => $"carbon-tariff-{number}";

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    /// <param name="Program">Processors that the program kept busy.</param>
    private sealed record Measured(double Rate, double Program, double Database);
}
