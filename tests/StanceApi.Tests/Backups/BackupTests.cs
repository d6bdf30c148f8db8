using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StanceApi.Tests.Durability;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Backups;

/// <summary>The commands as an operator runs them, on a server that works.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stance-backup-").FullName;
    private int _last;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_backup_of_a_server_at_work_is_whole_and_can_be_put_back()
    {
        using (var server = await RunningServer.StartAsync(_folder))
        {
            var before = await PostArticles(server, 5);
            using var stop = new CancellationTokenSource();
            var writing = Write(server, stop.Token);

            var backup = await Run("backup", "copy.db", "--json");

            await stop.CancelAsync();
            await writing;
            var saved = JsonNode.Parse(backup.Output)!;
            Assert.InRange((long)saved["articles"]!, before, _last);
            Assert.Equal((long)saved["articles"]!, (long)saved["statements"]!);
            await PostArticles(server, 3);

            Assert.Contains("in use", (await Fails("restore", "copy.db", "--replace")), Exactly);
        }
        SqliteFile.IsWhole(At("copy.db"));
        var copied = SqliteFile.Number(At("copy.db"), "SELECT count(*) FROM Articles");
        Assert.Contains("--replace", await Fails("restore", "copy.db"), Exactly);

        var restored = await Run("restore", "copy.db", "--replace", "--json");

        var kept = JsonNode.Parse(restored.Output)!.Text("kept");
        Assert.Equal(_last, SqliteFile.Number(kept, "SELECT count(*) FROM Articles"));
        SqliteFile.IsWhole(At("stance.db"));
        using (var server = await RunningServer.StartAsync(_folder))
        {
            Assert.Equal(copied, await CountArticles(server));
            await PostArticles(server, 1);
        }
    }

    [Fact]
    public async Task A_backup_makes_a_store_where_there_is_none()
    {
        using (var server = await RunningServer.StartAsync(_folder))
        {
            await PostArticles(server, 2);
        }
        await Run("backup", "copy.db");
        Assert.Contains("--force", await Fails("backup", "copy.db"), Exactly);
        await Run("backup", "copy.db", "--force");
        foreach (var file in Directory.EnumerateFiles(_folder, "stance.db*"))
        {
            File.Delete(file);
        }

        var restored = await Run("restore", "copy.db");

        Assert.Contains("2 articles", restored.Output, Exactly);
        SqliteFile.IsWhole(At("stance.db"));
    }

    [Fact]
    public async Task What_is_no_whole_backup_is_refused_and_the_store_stays()
    {
        using (var server = await RunningServer.StartAsync(_folder))
        {
            await PostArticles(server, 2);
        }
        await Run("backup", "copy.db");
        var bytes = await File.ReadAllBytesAsync(At("copy.db"), Test.Cancelled);
        await File.WriteAllBytesAsync(At("half.db"), bytes[..(bytes.Length / 2)], Test.Cancelled);
        await File.WriteAllTextAsync(At("text.db"), "No store at all.", Test.Cancelled);
        await File.WriteAllBytesAsync(At("empty.db"), [], Test.Cancelled);
        var damaged = (byte[])bytes.Clone();
        Array.Fill(damaged, (byte)0xFF, 8_192, 40_960);
        await File.WriteAllBytesAsync(At("damaged.db"), damaged, Test.Cancelled);

        foreach (var file in (string[])["half.db", "text.db", "empty.db", "damaged.db", "none.db"])
        {
            Assert.Contains(file, await Fails("restore", file, "--replace"), Exactly);
        }

        Assert.Equal(2, SqliteFile.Number(At("stance.db"), "SELECT count(*) FROM Articles"));
        SqliteFile.IsWhole(At("stance.db"));
    }

    [Fact]
    public async Task A_damaged_store_gives_way_to_its_backup()
    {
        using (var server = await RunningServer.StartAsync(_folder))
        {
            await PostArticles(server, 2);
        }
        await Run("backup", "copy.db");
        await File.WriteAllTextAsync(At("stance.db"), "Not any more.", Test.Cancelled);
        Assert.Contains("cannot be opened", await Fails("serve"), Exactly);
        Assert.Contains("stance.db", await Fails("backup", "other.db"), Exactly);

        await Run("restore", "copy.db", "--replace");

        using (var server = await RunningServer.StartAsync(_folder))
        {
            Assert.Equal(2, await CountArticles(server));
        }
    }

    private const StringComparison Exactly = StringComparison.Ordinal;

    private string At(string file) => Path.Combine(_folder, file);

    private async Task<ProgramRun.Result> Run(params string[] arguments)
    {
        var run = await ProgramRun.RunAsync(_folder, arguments);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    /// <returns>The line on standard error.</returns>
    private async Task<string> Fails(params string[] arguments)
    {
        var run = await ProgramRun.RunAsync(_folder, arguments);
        Assert.NotEqual(0, run.ExitCode);
        return Assert.Single(run.Error.Trim().Split('\n'));
    }

    private async Task<int> PostArticles(RunningServer server, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await PostArticle(server, Test.Cancelled);
        }
        return _last;
    }

    private async Task Write(RunningServer server, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await PostArticle(server, Test.Cancelled);
        }
    }

    private async Task PostArticle(RunningServer server, CancellationToken ct)
    {
        var number = ++_last;
        var content = Ledger.Text(number.ToString(CultureInfo.InvariantCulture), number);
        var response = await server.Client.PostAsJsonAsync(
            "/api/v1/articles",
            new { content, contentType = "text/plain" },
            ct
        );
        response.EnsureSuccessStatusCode();
    }

    private static async Task<int> CountArticles(RunningServer server) =>
        (await (await server.Client.GetAsync("/api/v1/articles?limit=200", Test.Cancelled)).Ok())
            .Items()
            .Count;
}
