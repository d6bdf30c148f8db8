using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Durability;

/// <summary>
/// The program is killed without warning while articles come in one by one, in batches and from a feed. STANCE_KILLS says
/// how often.
/// </summary>
public sealed class IngestionKillTests : IAsyncLifetime
{
    private const int Senders = 3;
    private const int EntriesOfKill = 6;
    private const string Store = "stance.db";

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("STANCE_KILLS") ?? "3",
        CultureInfo.InvariantCulture
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("stance-kill-").FullName;
    private readonly Ledger _ledger = new();
    private WebServer _site = null!;
    private int _entries;

    public async ValueTask InitializeAsync() => _site = await WebServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_answered_is_there_and_whole_and_nothing_is_done_twice()
    {
        var seed = Random.Shared.Next();
        var chance = new Random(seed);
        string feed;
        using (var server = await StartAsync())
        {
            await Post(server, "proposals", new { id = "the-plan", name = "the plan" });
            feed = (await Post(server, "feeds", new { url = _site.At("/feed") })).Text("id");
        }

        for (var kill = 1; kill <= Kills; kill++)
        {
            using var server = await StartAsync();
            Publish(EntriesOfKill);
            await Post(server, $"feeds/{feed}/poll", new { });
            await KillAsync(server, _ledger.Answers + chance.Next(1, 16), chance.Next(150));
        }

        using (var server = await StartAsync())
        {
            await _ledger.SettleAsync(server.Client);
            await Post(server, $"feeds/{feed}/poll", new { });
            await JobsEnded(server);
            await CheckAnswers(server);
            await CheckJobs(server);
            await CheckFeed(server, feed);
        }
        CheckStore();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Kills} kills (seed {seed}): {_ledger.Articles.Count()} articles one by one, {_ledger.Batches.Count()} batches of {Ledger.LinesOfBatch}, {_entries} from a feed, {_ledger.Actors.Count()} actors; {_ledger.Repeats} requests sent again; nothing lost, nothing twice."
        );
    }

    private Task<RunningServer> StartAsync() =>
        RunningServer.StartAsync(
            _folder,
            "--Fetching:AllowedNetworks:0=127.0.0.1/32",
            "--Feeds:HostSpacingSeconds=0",
            "--Feeds:LookEverySeconds=1"
        );

    /// <summary>Kills it in the middle of its work, some milliseconds after so many answers.</summary>
    private async Task KillAsync(RunningServer server, int answers, int milliseconds)
    {
        var sending = Enumerable
            .Range(0, Senders)
            .Select(_ => _ledger.SendAsync(server.Client, Test.Cancelled))
            .ToList();
        var patience = Task.Delay(TimeSpan.FromMinutes(5), Test.Cancelled);
        while (_ledger.Answers < answers)
        {
            Assert.False(patience.IsCompleted, "The server does not answer.");
            await Task.Delay(2, Test.Cancelled);
        }
        await Task.Delay(milliseconds, Test.Cancelled);
        server.Dispose();
        await Task.WhenAll(sending);
    }

    private void Publish(int entries)
    {
        _entries += entries;
        var items = new StringBuilder();
        for (var i = _entries; i > 0; i--)
        {
            items.Append(
                CultureInfo.InvariantCulture,
                $"<item><title>{i}</title><link>{_site.At($"/{i}")}</link><guid>{i}</guid></item>"
            );
            _site.Page(
                $"/{i}",
                $"<title>{i}</title><p>{Ledger.Text($"entry {i}", 500_000 + i)}</p>"
            );
        }
        _site.Page(
            "/feed",
            $"<rss version=\"2.0\"><channel><title>News</title><link>{_site.Root}</link><description/>{items}</channel></rss>",
            "application/rss+xml"
        );
    }

    private async Task CheckAnswers(RunningServer server)
    {
        foreach (var sent in _ledger.Articles)
        {
            var article = await Get(server, $"articles/{sent.Id}");
            Assert.Equal(1, (int)article["statementCount"]!);
            var statements = (await Get(server, $"articles/{sent.Id}/statements")).Items();
            Assert.Single(Assert.Single(statements)["stances"]!.AsArray());
        }
        foreach (var sent in _ledger.Actors)
        {
            var name = JsonNode.Parse(sent.Body)!.Text("name");
            var actor = await Get(server, $"actors/{sent.Id}");
            Assert.Equal(name, actor.Text("name"));
        }
    }

    private async Task CheckJobs(RunningServer server)
    {
        foreach (var sent in _ledger.Batches)
        {
            var job = await Get(server, $"jobs/{sent.Id}");
            Assert.Equal("succeeded", job.Text("state"));
            Assert.Equal(Ledger.LinesOfBatch, (int)job["result"]!["stored"]!);
            Assert.Equal(0, (int)job["errorCount"]!);
        }
    }

    private async Task CheckFeed(RunningServer server, string feed)
    {
        var entries = await Get(server, $"feeds/{feed}/entries?limit=200&state=waiting");
        Assert.Empty(entries.Items());
        Assert.Equal(
            _entries,
            SqliteFile.Number(
                Path.Combine(_folder, Store),
                "SELECT count(DISTINCT ArticleId) FROM FeedEntries WHERE State = 'Stored'"
            )
        );
    }

    private void CheckStore()
    {
        var file = Path.Combine(_folder, Store);
        SqliteFile.IsWhole(file);
        Assert.Equal(
            _ledger.Articles.Count() + (_ledger.Batches.Count() * Ledger.LinesOfBatch) + _entries,
            SqliteFile.Number(file, "SELECT count(DISTINCT Sha256) FROM Articles")
        );
        Assert.Equal(
            _ledger.Articles.Count() + (_ledger.Batches.Count() * Ledger.LinesOfBatch) + _entries,
            SqliteFile.Number(file, "SELECT count(*) FROM Articles")
        );
        Assert.Equal(
            _ledger.Actors.Count(),
            SqliteFile.Number(file, "SELECT count(*) FROM Actors WHERE Name LIKE 'Person % Kill'")
        );
        Assert.Equal(
            _ledger.Batches.Count(),
            SqliteFile.Number(file, "SELECT count(*) FROM Jobs WHERE Kind = 'article-batch'")
        );
    }

    private static async Task JobsEnded(RunningServer server)
    {
        foreach (var state in (string[])["queued", "running"])
        {
            while ((await Get(server, $"jobs?state={state}")).Items().Count > 0)
            {
                await Task.Delay(100, Test.Cancelled);
            }
        }
    }

    private static async Task<JsonNode> Get(RunningServer server, string path) =>
        await (await server.Client.GetAsync($"/api/v1/{path}", Test.Cancelled)).Ok();

    private static async Task<JsonNode> Post(RunningServer server, string path, object body)
    {
        var response = await server.Client.PostAsJsonAsync($"/api/v1/{path}", body, Test.Cancelled);
        return await response.Ok(response.StatusCode);
    }
}
