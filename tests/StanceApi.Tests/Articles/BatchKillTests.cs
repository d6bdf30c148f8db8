using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Articles;

/// <summary>The program is killed while it stores a batch, again and again.</summary>
public sealed class BatchKillTests : IDisposable
{
    private const int Lines = 240;
    private const int Kills = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("stance-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_done_twice()
    {
        var random = new Random(6);
        string job;
        var (program, client) = await StartAsync();
        using (program)
        using (client)
        {
            await (
                await client.PostAsync(
                    "/api/v1/proposals",
                    new StringContent(
                        """{"id":"the-plan","name":"the plan"}""",
                        Encoding.UTF8,
                        "application/json"
                    ),
                    Test.Cancelled
                )
            ).Ok(HttpStatusCode.Created);
            var answer = await client.PostAsync(
                "/api/v1/articles/batch",
                new StringContent(
                    string.Join('\n', Enumerable.Range(1, Lines).Select(Line)),
                    Encoding.UTF8,
                    "application/x-ndjson"
                ),
                Test.Cancelled
            );
            job = (await answer.Ok(HttpStatusCode.Accepted)).Text("id");
            await Task.Delay(random.Next(50, 400), Test.Cancelled);
        }
        for (var kill = 1; kill < Kills; kill++)
        {
            (program, client) = await StartAsync();
            using (program)
            using (client)
            {
                await Task.Delay(random.Next(50, 400), Test.Cancelled);
            }
        }

        (program, client) = await StartAsync();
        using (program)
        using (client)
        {
            var ended = await EndedAsync(client, job);

            Assert.Equal("succeeded", ended.Text("state"));
            var result = ended["result"]!;
            Assert.Equal(Lines - 3, (int)result["stored"]!);
            Assert.Equal(3, (int)result["failed"]!);
            Assert.Equal(0, (int)result["known"]!);
            Assert.Equal(
                ["line 100", "line 150", "line 50"],
                ended["errors"]!.AsArray().Select(e => e!.Text("item")).Order()
            );
            var articles = await AllAsync(client, "/api/v1/articles?limit=200");
            Assert.Equal(Lines - 3, articles.Count);
            Assert.Equal(
                articles.Count,
                articles.DistinctBy(a => a.Text("sha256"), StringComparer.Ordinal).Count()
            );
            Assert.All(articles, a => Assert.Equal(1, (int)a["statementCount"]!));
            var statements = await AllAsync(client, "/api/v1/statements?limit=200");
            Assert.Equal(Lines - 3, statements.Count);
            Assert.All(statements, s => Assert.Single(s["stances"]!.AsArray()));
        }
    }

    /// <summary>Each with words of its own, so that none is taken for another's repetition.</summary>
    private static string Line(int number) =>
        number is 50 or 100 or 150
            ? "{ broken"
            : JsonSerializer.Serialize(
                new
                {
                    content = $"The minister of trade said on Monday: “We support plan {number} of {number * 7919} for the ports of region {number % 17}.”",
                    contentType = "text/plain",
                    publishedAt = "2024-10-02",
                }
            );

    private async Task<(ProgramRun Program, HttpClient Client)> StartAsync()
    {
        var program = ProgramRun.Start(
            _folder,
            ["--Store:ConnectionString=Data Source=s.db"],
            "http://127.0.0.1:0"
        );
        var line = await program.WaitForAsync("Now listening on");
        return (program, new HttpClient { BaseAddress = new Uri(line.Split(": ")[1].Trim()) });
    }

    private static async Task<JsonNode> EndedAsync(HttpClient client, string job)
    {
        while (true)
        {
            var read = await (await client.GetAsync($"/api/v1/jobs/{job}", Test.Cancelled)).Ok();
            if (read["finishedAt"] is not null)
            {
                return read;
            }
            await Task.Delay(100, Test.Cancelled);
        }
    }

    private static async Task<List<JsonNode>> AllAsync(HttpClient client, string path)
    {
        var items = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = await (
                await client.GetAsync(
                    cursor is null ? path : $"{path}&cursor={cursor}",
                    Test.Cancelled
                )
            ).Ok();
            items.AddRange(page.Items());
            cursor = (string?)page["nextCursor"];
        } while (cursor is not null);
        return items;
    }
}
