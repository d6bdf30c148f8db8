using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using StanceApi.Benchmarks.Stores;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Rescoring;

/// <summary>The program itself, killed without warning while it judges a store anew.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Kills = 20;
    private const int Statements = 2_000;
    private const int Scores = Statements * StoreShape.Proposals;

    private const string Stances =
        "SELECT StatementId, ProposalId, ProposalRevision, Label, Score, Confidence, ProbabilityFavor, ProbabilityAgainst, ProbabilityNeutral, ProbabilityUnrelated, Act, hex(Evidence), ModelVersion, Source FROM Stances ORDER BY 1, 2";

    private const string History =
        "SELECT h.StatementId, v.ProposalId, v.ProposalRevision, v.ModelVersion, v.Source, h.Label, h.Act, h.Score, h.Confidence, h.ProbabilityFavor, h.ProbabilityAgainst, h.ProbabilityNeutral, h.ProbabilityUnrelated, hex(h.Evidence) FROM StanceHistory h JOIN ScoreVersions v ON v.Id = h.VersionId ORDER BY 1, 2, 3, 4, 5";

    private const string Changes =
        "SELECT ProposalId, StatementId, Cause, FromLabel, FromScore, ToLabel, ToScore, IsFlip FROM RescoreChanges ORDER BY 1, 2";

    private const string Positions =
        "SELECT ProposalId, ActorId, Cause, FromLabel, FromScore, ToLabel, ToScore, Shifts FROM RescorePositions ORDER BY 1, 2";

    private readonly string _folder = Directory.CreateTempSubdirectory("stance-kill-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Killed_twenty_times_a_run_comes_to_the_same_as_one_left_in_peace()
    {
        var calm = await StoreAsync("calm");
        var killed = Path.Combine(_folder, "killed");
        Directory.CreateDirectory(killed);
        File.Copy(Path.Combine(calm, "stance.db"), Path.Combine(killed, "stance.db"));
        Configure(killed);
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}");
        var chance = new Random(seed);

        await FinishAsync(calm);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await KillAsync(killed, kill, chance);
        }

        Assert.InRange(Done(killed), Scores / 2, Scores - 1);
        var run = await FinishAsync(killed);

        Assert.Equal(Scores, (long)run["scored"]!);
        Assert.Equal(0, (long)run["skipped"]!);
        foreach (var rows in (string[])[Stances, History, Changes, Positions])
        {
            Assert.Equal(Hash(calm, rows), Hash(killed, rows));
        }
        Assert.Equal(1, Ask(killed, "SELECT count(*) FROM RescoreRuns"));
        Assert.Equal(Scores, Ask(killed, "SELECT count(*) FROM StanceHistory"));
        Assert.Equal(
            0,
            Ask(
                killed,
                "SELECT count(*) FROM (SELECT 1 FROM StanceHistory GROUP BY StatementId, VersionId HAVING count(*) > 1)"
            )
        );
        Assert.Equal("ok", Text(killed, "PRAGMA integrity_check"));
    }

    /// <summary>
    /// Kills it at some moment: three times of four once it has come some way further, at whatever it does then; else while
    /// it starts.
    /// </summary>
    private static async Task KillAsync(string folder, int kill, Random chance)
    {
        using var run = ProgramRun.Start(folder, ["rescore", "--json"]);
        if (kill % 4 == 0)
        {
            await Task.Delay(chance.Next(1_500), Test.Cancelled);
            return;
        }
        var before = Done(folder);
        var target = Math.Max(
            before + 1,
            (long)(Scores * (kill - 1 + chance.NextDouble()) / (Kills + 2))
        );
        while (Done(folder) < target)
        {
            Assert.False(run.HasEnded, "The program ended before it was killed.");
            await Task.Delay(5, Test.Cancelled);
        }
        await Task.Delay(chance.Next(60), Test.Cancelled);
    }

    private static async Task<JsonNode> FinishAsync(string folder)
    {
        var run = await ProgramRun.RunAsync(folder, "rescore", "--json");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        return JsonNode.Parse(run.Output)!;
    }

    private async Task<string> StoreAsync(string name)
    {
        var folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        Configure(folder);
        await new StoreGenerator(Statements, 7, TextWriter.Null).RunAsync(
            Path.Combine(folder, "stance.db")
        );
        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static void Configure(string folder) =>
        File.WriteAllText(
            Path.Combine(folder, "appsettings.json"),
            new JsonObject
            {
                ["Store"] = new JsonObject
                {
                    ["ConnectionString"] = $"Data Source={Path.Combine(folder, "stance.db")}",
                },
                ["Rescoring"] = new JsonObject { ["BatchArticles"] = 5 },
            }.ToJsonString()
        );

    private static long Done(string folder) =>
        Ask(folder, "SELECT coalesce(max(Done), 0) FROM Jobs");

    private static long Ask(string folder, string sql) =>
        long.Parse(Text(folder, sql), CultureInfo.InvariantCulture);

    private static string Text(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    private static string Hash(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{string.Join('\t', values)}\n")
                )
            );
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "stance.db")};Pooling=False"
        );
        connection.Open();
        return connection;
    }
}
