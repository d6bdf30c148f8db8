using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Articles;

public sealed class BatchTests(OpenNetwork api) : IClassFixture<OpenNetwork>
{
    private const StringComparison Exactly = StringComparison.Ordinal;

    [Fact]
    public async Task Good_lines_are_stored_and_bad_ones_are_told_by_number()
    {
        var lines = new[]
        {
            Article("Batch one."),
            "{ broken",
            "",
            Article(" "),
            "null",
            """{"content":"x","contentType":"image/png"}""",
            """{"content":"x","contentType":"text/plain","colour":"red"}""",
            Article("Batch two."),
            Article("Batch one."),
            Article(new string('a', 6_000)),
        };

        var job = await Ended(await Send(string.Join('\n', lines)));

        Assert.Equal("succeeded", job.Text("state"));
        Assert.Equal((9, 9), ((int)job["done"]!, (int)job["total"]!));
        var errors = job["errors"]!
            .AsArray()
            .ToDictionary(e => e!.Text("item"), e => e!.Text("detail"));
        Assert.Equal("""{"stored":3,"known":1,"failed":5}""", job["result"]!.ToJsonString());
        Assert.Contains("JSON object", errors["line 2"], Exactly);
        Assert.Contains("content", errors["line 4"], Exactly);
        Assert.Contains("null", errors["line 5"], Exactly);
        Assert.Contains("contentType", errors["line 6"], Exactly);
        Assert.Contains("larger", errors["line 10"], Exactly);
        Assert.DoesNotContain("line 3", errors.Keys);
    }

    [Fact]
    public async Task A_batch_may_come_in_pieces_of_any_size_and_end_without_a_line_break()
    {
        var text = string.Join(
            "\r\n",
            Enumerable.Range(1, 30).Select(i => Article($"第{i}篇，分段发送。"))
        );
        using var content = new StreamContent(new Trickle(Encoding.UTF8.GetBytes("\uFEFF" + text)));
        content.Headers.ContentType = new("application/x-ndjson");
        var answer = await api.Client.PostAsync("/api/v1/articles/batch", content, Test.Cancelled);

        var job = await Ended((await answer.Ok(HttpStatusCode.Accepted)).Text("id"));

        Assert.Empty(job["errors"]!.AsArray());
        Assert.Equal(30, (int)job["result"]!["stored"]!);
    }

    [Fact]
    public async Task A_line_that_is_too_long_or_no_text_harms_no_other()
    {
        var bytes = new List<byte>();
        bytes.AddRange(Encoding.UTF8.GetBytes(new string('x', 3_000_000) + "\n"));
        bytes.AddRange([0xFF, 0xFE, (byte)'\n']);
        bytes.AddRange(Encoding.UTF8.GetBytes(Article("After the long line.")));

        var job = await Ended(await Send([.. bytes]));

        Assert.Equal(1, (int)job["result"]!["stored"]!);
        var errors = job["errors"]!.AsArray().Select(e => $"{e!["item"]}: {e["detail"]}").Order();
        Assert.Collection(
            errors,
            e => Assert.Contains("line 1: The line is longer", e, Exactly),
            e => Assert.Contains("line 2: The line is not in UTF-8", e, Exactly)
        );
    }

    [Fact]
    public async Task An_empty_batch_is_no_batch()
    {
        var answer = await Post(Encoding.UTF8.GetBytes("\n \n"));

        await answer.Fails(ProblemKinds.EmptyBody);
    }

    [Fact]
    public async Task Only_lines_of_JSON_are_taken()
    {
        var answer = await api.Client.PostAsync(
            "/api/v1/articles/batch",
            new StringContent("a,b", Encoding.UTF8, "text/csv"),
            Test.Cancelled
        );

        await answer.Fails(ProblemKinds.UnsupportedMediaType);
    }

    [Fact]
    public async Task An_article_may_come_by_its_address()
    {
        await using var web = await WebServer.StartAsync();
        web.Page("/a", "<p>A page in a batch.</p>");

        var job = await Ended(
            await Send(
                JsonSerializer.Serialize(new { sourceUrl = web.At("/a") })
                    + "\n"
                    + JsonSerializer.Serialize(new { sourceUrl = web.At("/missing") })
            )
        );

        Assert.Equal(1, (int)job["result"]!["stored"]!);
        Assert.Contains("404", Assert.Single(job["errors"]!.AsArray())!.Text("detail"), Exactly);
    }

    private static string Article(string content) =>
        JsonSerializer.Serialize(new { content, contentType = "text/plain" });

    private Task<string> Send(string lines) => Send(Encoding.UTF8.GetBytes(lines));

    private async Task<string> Send(byte[] lines)
    {
        var answer = await Post(lines);
        var job = await answer.Ok(HttpStatusCode.Accepted);
        Assert.Equal($"/api/v1/jobs/{job.Text("id")}", answer.Headers.Location?.ToString());
        return job.Text("id");
    }

    private Task<HttpResponseMessage> Post(byte[] lines)
    {
        var content = new ByteArrayContent(lines);
        content.Headers.ContentType = new("application/x-ndjson");
        return api.Client.PostAsync("/api/v1/articles/batch", content, Test.Cancelled);
    }

    private async Task<JsonNode> Ended(string job)
    {
        while (true)
        {
            var read = await api.GetJson($"/jobs/{job}");
            if (read["finishedAt"] is not null)
            {
                return read;
            }
            await Task.Delay(50, Test.Cancelled);
        }
    }

    /// <summary>Gives a few bytes at a time, and does not tell how many there are.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        private int _turn;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, (_turn++ % 37) + 1));

        public override int Read(Span<byte> buffer) =>
            base.Read(buffer[..Math.Min(buffer.Length, (_turn++ % 37) + 1)]);

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => ValueTask.FromResult(Read(buffer.Span));
    }
}
