using System.Globalization;
using System.Text;
using System.Text.Json;
using StanceApi.Benchmarks.Stores;
using StanceApi.Benchmarks.Workers;

namespace StanceApi.Benchmarks.Load;

/// <summary>What is asked for, written into files of a folder.</summary>
internal sealed class LoadCases(string folder)
{
    public const string Subject = "carbon tariff";
    private const string Json = "application/json";
    private const int Addresses = 40_000;
    private const int Statements = 1_000;
    private const int Articles = 40_000;

    private static readonly string Proposal = StoreShape.ProposalId(StoreShape.FixedProposal);

    /// <summary>Some 50 points in a store of 10,000 statements.</summary>
    private static readonly string Timeline =
        $"/api/v1/actors/{StoreShape.ActorId(3)}/timeline?proposal={Proposal}";
    private static readonly string Positions = $"/api/v1/proposals/{SmallProposal.Id}/positions";

    /// <summary>The proposal by which articles are judged that are stored.</summary>
    public static string Definition() =>
        JsonSerializer.Serialize(
            new
            {
                id = "carbon-tariff",
                name = Subject,
                description = "A tax on imports by their carbon.",
            }
        );

    public LoadCase TimelineHot =>
        Get("timeline, hot", [Timeline], new LoadGoal(Ratio: 0.5), "hot-timeline");

    public LoadCase TimelineWritten =>
        TimelineHot with
        {
            Name = "timeline, hot, an article stored every second",
        };

    public LoadCase PositionsHot =>
        Get("positions, hot", [Positions], new LoadGoal(Ratio: 0.5), "hot-positions");

    /// <summary>No address comes twice, so that no answer has been kept; all have the same points.</summary>
    public LoadCase TimelineCold =>
        Get(
            "timeline, cold",
            Days(50)
                .SelectMany(at =>
                    Days(Addresses / 50)
                        .Select(from => $"{Timeline}&from={Text(from, -40)}&at={Text(at)}")
                ),
            new LoadGoal(Ratio: 0.15),
            "cold-timeline"
        );

    public LoadCase PositionsCold =>
        Get(
            "positions, cold",
            TimeZoneInfo
                .GetSystemTimeZones()
                .Where(z => z.Id.Contains('/', StringComparison.Ordinal))
                .Take(100)
                .SelectMany(z =>
                    Days(Addresses / 100).Select(at => $"{Positions}?at={Text(at)}&timeZone={z.Id}")
                ),
            new LoadGoal(Ratio: 0.15),
            "cold-positions"
        );

    public LoadCase Analyze()
    {
        var (name, content, mediaType) = BenchmarkArticles.Source();
        var body = JsonSerializer.Serialize(
            new
            {
                content,
                contentType = mediaType,
                publishedAt = BenchmarkArticles.Published,
                proposals = JsonDocument
                    .Parse(
                        File.ReadAllText(
                            Path.Combine(AppContext.BaseDirectory, "Demo", "proposals.json")
                        )
                    )
                    .RootElement,
            }
        );
        return Post(
            $"analyze, {name}",
            "/api/v1/analyze",
            [body],
            "articles",
            new LoadGoal(Rate: 400),
            "analyze"
        );
    }

    /// <summary>Null where the training data is not there.</summary>
    public LoadCase? Score() =>
        BenchmarkArticles.Repository() is { } repository
            ? Post(
                $"score, {Statements:N0} statements a request",
                "/api/v1/score",
                [ScoreBody.Of(Path.Combine(repository, "training-data"), Statements)],
                "statements",
                new LoadGoal(Rate: 10_000),
                "score"
            ) with
            {
                UnitsEach = Statements,
                Connections = 4,
            }
            : null;

    public LoadCase Ingest() =>
        Post(
            $"articles, durable, {GeneratedArticles.Statements} statements each",
            "/api/v1/articles",
            GeneratedArticles
                .Lines(Articles, seed: 3, Subject)
                .Split(
                    '\n',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                ),
            "articles",
            new LoadGoal(Rate: 150),
            "ingest"
        ) with
        {
            IsSpent = true,
            Connections = 16,
        };

    private static IEnumerable<DateOnly> Days(int count) =>
        Enumerable.Range(0, count).Select(new DateOnly(2025, 1, 1).AddDays);

    private static string Text(DateOnly day, int years = 0) =>
        day.AddYears(years).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private LoadCase Get(string name, IEnumerable<string> paths, LoadGoal goal, string file) =>
        new(name, "GET", null, "/", Write(file, paths), "requests", 1, goal);

    private LoadCase Post(
        string name,
        string path,
        IEnumerable<string> bodies,
        string unit,
        LoadGoal goal,
        string file
    ) => new(name, "POST", Json, path, Write(file, bodies), unit, 1, goal);

    private string Write(string name, IEnumerable<string> lines)
    {
        var file = Path.Combine(folder, $"{name}.txt");
        File.WriteAllLines(file, lines, new UTF8Encoding(false));
        return file;
    }
}
