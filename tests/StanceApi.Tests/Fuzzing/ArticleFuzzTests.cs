using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using StanceApi.Feeds;
using StanceApi.Fetching;
using StanceApi.Tests.Exports;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Fuzzing;

/// <summary>Articles, batches and feeds as somebody sends them who wants the server to fall. A failure prints its seed.</summary>
[Collection(MemoryTests.Name)]
public sealed class ArticleFuzzTests(FuzzedStore api) : IClassFixture<FuzzedStore>
{
    private const long MostGrowth = 64 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly string[] Formats = ["text/html", "text/markdown", "text/plain"];

    private static readonly Gen<string> Article = Gen.Select(
            Junk.Text,
            Gen.Int[0, Formats.Length - 1]
        )
        .Select(
            (text, format) =>
                $$"""{"content":{{Junk.Json(text)}},"contentType":"{{Formats[format]}}","publishedAt":"2024-10-02","proposalIds":["asian-nato"]}"""
        );

    [Fact]
    public async Task Whatever_an_article_holds_it_is_read_or_refused_soon_and_forgotten()
    {
        await Try(FuzzedStore.Times(40));

        var growth = await FuzzedStore.GrowthOf(() => Try(FuzzedStore.Times(160)));

        Assert.InRange(growth, long.MinValue, MostGrowth);

        Task Try(int times) =>
            Article.SampleAsync(
                async json =>
                    await Answers(
                        "/api/v1/analyze",
                        new StringContent(json, Encoding.UTF8, "application/json")
                    ),
                iter: times,
                threads: 2
            );
    }

    [Fact]
    public async Task Whatever_lines_a_batch_has_each_is_stored_or_refused()
    {
        var line = Gen.OneOf(
            Article.Select(Encoding.UTF8.GetBytes),
            Article.Select(json => Encoding.UTF8.GetBytes(json[..(json.Length / 2)])),
            Junk.Text.Select(Encoding.UTF8.GetBytes),
            Gen.Byte.Array[0, 60],
            Junk.Value.Select(v => Encoding.UTF8.GetBytes($$"""{"content":{{v}}}"""))
        );

        await line.Array[0, 12]
            .SampleAsync(
                async lines =>
                {
                    var body = new ByteArrayContent([
                        .. lines.SelectMany(l => l.Append((byte)'\n')),
                    ]);
                    body.Headers.ContentType = new("application/x-ndjson");
                    var answer = await Answers("/api/v1/articles/batch", body);
                    if (answer["id"] is { } id)
                    {
                        await Ended((string)id!);
                    }
                },
                iter: FuzzedStore.Times(25),
                threads: 1
            );
    }

    [Fact]
    public void Whatever_a_feed_holds_it_is_read_or_refused()
    {
        const string feed =
            "<rss version=\"2.0\"><channel><title>News</title><link>http://nobody.invalid</link><description/><item><title>One</title><link>http://nobody.invalid/1</link><guid>1</guid><pubDate>Wed, 02 Oct 2024 13:00:00 GMT</pubDate></item></channel></rss>";
        const string atom =
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><id>a</id><updated>2024-10-02T14:00:00Z</updated><entry><title>One</title><id>1</id><link href=\"/1\"/><updated>2024-10-02T14:00:00Z</updated></entry></feed>";
        var text = Gen.Select(
                Gen.OneOf(Gen.Const(feed), Gen.Const(atom)),
                Gen.Select(Gen.Int[0, 400], Gen.Int[0, 30], Junk.Text).Array[0, 4]
            )
            .Select(
                (start, edits) =>
                    edits.Aggregate(
                        start,
                        (whole, edit) =>
                        {
                            var (at, length, junk) = edit;
                            at = Math.Min(at, whole.Length);
                            length = Math.Min(length, whole.Length - at);
                            return whole.Remove(at, length).Insert(at, junk);
                        }
                    )
            );

        Gen.Select(text, Junk.AnyOf((string?)null, "utf-8", "gb18030", "utf-16", "nothing"))
            .Sample(
                (words, charset) =>
                {
                    var document = new FetchedDocument(
                        new Uri("https://nobody.invalid/feed"),
                        "application/rss+xml",
                        charset,
                        Encoding.UTF8.GetBytes(words),
                        null,
                        null
                    );
                    try
                    {
                        Assert.True(FeedReader.Read(document, 100).Entries.Length <= 100);
                    }
                    catch (FetchException)
                    {
                        // That is the refusal.
                    }
                },
                iter: FuzzedStore.Times(1_000),
                threads: 2
            );
    }

    private async Task<JsonNode> Answers(string path, HttpContent body)
    {
        using var patience = new CancellationTokenSource(Longest);
        var answer = await api.Client.PostAsync(path, body, patience.Token);
        var text = await answer.Content.ReadAsStringAsync(patience.Token);
        Assert.True(
            answer.StatusCode
                is HttpStatusCode.OK
                    or HttpStatusCode.Accepted
                    or HttpStatusCode.BadRequest
                    or HttpStatusCode.RequestEntityTooLarge
                    or HttpStatusCode.UnprocessableEntity,
            $"{(int)answer.StatusCode} {text}"
        );
        return JsonNode.Parse(text)!;
    }

    private async Task Ended(string job)
    {
        JsonNode read;
        while ((read = await api.GetJson($"/jobs/{job}"))["finishedAt"] is null)
        {
            await Task.Delay(10, Test.Cancelled);
        }
        Assert.Equal("succeeded", read.Text("state"));
        Assert.DoesNotContain(
            "server failed",
            read["errors"]!.ToJsonString(),
            StringComparison.Ordinal
        );
    }
}
