using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using StanceApi.Benchmarks.Workers;
using StanceApi.Store.Postgres.Tests.Support;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Replicas;

/// <summary>Two processes on one PostgreSQL database, one of which is killed.</summary>
public sealed class KilledReplicaTests : IAsyncLifetime
{
    private const int Articles = 60;
    private const string Database = "stance";
    private PostgresServer? _server;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        _server = await PostgresServer.StartAsync();
    }

    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact(Timeout = 600_000)]
    public async Task What_the_killed_one_was_at_the_other_does_and_nothing_is_lost_or_done_twice()
    {
        using var first = await StartAsync();
        using var second = await StartAsync();
        await DefineAsync(first.Client, HttpMethod.Post, "proposals", "A bridge over the strait.");
        var batch = await SendBatchAsync(first);
        await EndAsync(second, batch);
        var statements = await AskAsync("SELECT count(*) FROM \"Statements\"");
        // Not every sentence is found; what is lost would be whole articles.
        Assert.InRange(statements, Articles * 5, Articles * GeneratedArticles.Statements);
        Assert.Equal(Articles, await AskAsync("SELECT count(*) FROM \"Articles\""));
        Assert.Equal(
            0,
            await AskAsync("SELECT count(*) FROM \"ArticleBatchLines\" WHERE \"State\" <> 'Stored'")
        );

        Replica left;
        await using (await HoldLaterHalfAsync())
        {
            // Another wording makes everything stale.
            await DefineAsync(
                first.Client,
                HttpMethod.Put,
                "proposals/strait-bridge",
                "A toll bridge over the strait, paid for by the state."
            );
            // Sooner or later both have a part of the half that cannot be written.
            await UntilAsync("SELECT count(DISTINCT \"Owner\") FROM \"JobParts\"", 2);
            await UntilAsync(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE \"Stances\"%'",
                2
            );
            var owner = await TextAsync(
                "SELECT \"Owner\" FROM \"Jobs\" WHERE \"FinishedAt\" IS NULL"
            );
            (var killed, left) = owner.Contains($"/{first.ProcessId}/", StringComparison.Ordinal)
                ? (first, second)
                : (second, first);
            killed.Kill();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
                killed.Client.GetAsync(
                    new Uri("proposals", UriKind.Relative),
                    TestContext.Current.CancellationToken
                )
            );
            Assert.InRange(
                await AskAsync("SELECT \"Done\" FROM \"Jobs\" WHERE \"FinishedAt\" IS NULL"),
                1,
                statements - 1
            );
        }

        using var answer = await SendAsync(
            left.Client,
            "articles",
            GeneratedArticles.Lines(1, 99, "bridge")
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var runs = await left.GetAsync("rescore-runs?limit=1");
        var run = runs["items"]![0]!;
        await EndAsync(left, (string)run["jobId"]!);

        run = await left.GetAsync($"rescore-runs/{run["id"]}");
        var all = await AskAsync("SELECT count(*) FROM \"Statements\"");
        Assert.InRange((long)run["scored"]!, statements, all);
        Assert.Equal(
            0,
            await AskAsync("SELECT count(*) FROM \"Stances\" WHERE \"ProposalRevision\" <> 2")
        );
        Assert.Equal(all, await AskAsync("SELECT count(*) FROM \"Stances\""));
        Assert.Equal(statements, await AskAsync("SELECT count(*) FROM \"StanceHistory\""));
        Assert.Equal(
            statements,
            await AskAsync("SELECT count(DISTINCT \"StatementId\") FROM \"StanceHistory\"")
        );
        Assert.Equal(0, await AskAsync("SELECT count(*) FROM \"JobParts\""));
    }

    private Task<Replica> StartAsync() =>
        Replica.StartAsync(
            _server!.ConnectionString(Database),
            "--Rescoring:BatchArticles=1",
            "--Rescoring:AtStart=false",
            // On a machine with much else to do, a process may take minutes to start.
            "--Limits:TimeoutSeconds=600",
            "--Jobs:Concurrency=2"
        );

    private static async Task DefineAsync(
        HttpClient client,
        HttpMethod method,
        string path,
        string description
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = JsonContent.Create(
                method == HttpMethod.Post
                    ? new JsonObject
                    {
                        ["id"] = "strait-bridge",
                        ["name"] = "strait bridge",
                        ["description"] = description,
                    }
                    : new JsonObject { ["name"] = "strait bridge", ["description"] = description }
            ),
        };
        using var response = await client.SendAsync(request, Test.Cancelled);
        Assert.True(
            response.IsSuccessStatusCode,
            await response.Content.ReadAsStringAsync(Test.Cancelled)
        );
    }

    private static async Task<string> SendBatchAsync(Replica replica)
    {
        using var content = new StringContent(
            GeneratedArticles.Lines(Articles, 1, "strait bridge"),
            Encoding.UTF8,
            "application/x-ndjson"
        );
        using var response = await replica.Client.PostAsync(
            new Uri("articles/batch", UriKind.Relative),
            content,
            Test.Cancelled
        );
        var job = (await response.Content.ReadFromJsonAsync<JsonNode>(Test.Cancelled))!;
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (string)job["id"]!;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        string path,
        string json
    )
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri(path, UriKind.Relative), content, Test.Cancelled);
    }

    private static async Task EndAsync(Replica replica, string job)
    {
        while (true)
        {
            var now = await replica.GetAsync($"jobs/{job}");
            if (now["finishedAt"] is not null)
            {
                Assert.Equal("succeeded", (string)now["state"]!);
                Assert.Equal((long)now["total"]!, (long)now["done"]!);
                return;
            }
            await Task.Delay(200, Test.Cancelled);
        }
    }

    /// <summary>Nobody writes stances of the later half of the articles until it is disposed.</summary>
    private async Task<NpgsqlConnection> HoldLaterHalfAsync()
    {
        // Its own: a pooled one would go on holding them.
        var connection = new NpgsqlConnection(
            $"{_server!.ConnectionString(Database)};Pooling=false"
        );
        await connection.OpenAsync(Test.Cancelled);
        await using var command = new NpgsqlCommand(
            $"""
            BEGIN;
            SELECT FROM "Stances" WHERE "StatementId" IN (
                SELECT "Id" FROM "Statements" WHERE "ArticleId" > (
                    SELECT "Id" FROM "Articles" ORDER BY "Id" OFFSET {Articles / 2} LIMIT 1
                )
            ) FOR UPDATE
            """,
            connection
        );
        await command.ExecuteNonQueryAsync(Test.Cancelled);
        return connection;
    }

    private async Task UntilAsync(string sql, long count)
    {
        while (await AskAsync(sql) != count)
        {
            await Task.Delay(50, Test.Cancelled);
        }
    }

    private async Task<long> AskAsync(string sql) =>
        long.Parse(await TextAsync(sql), CultureInfo.InvariantCulture);

    private async Task<string> TextAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server!.ConnectionString(Database));
        await connection.OpenAsync(Test.Cancelled);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(
            await command.ExecuteScalarAsync(Test.Cancelled),
            CultureInfo.InvariantCulture
        )!;
    }
}
