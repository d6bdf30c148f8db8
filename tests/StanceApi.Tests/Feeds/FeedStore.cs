using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StanceApi.Feeds;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Feeds;

/// <summary>A program that may ask this machine, and a news site on it.</summary>
public sealed class FeedStore()
    : ApiFixture(
        ("Fetching:AllowedNetworks:0", "127.0.0.1/32"),
        ("Fetching:TimeoutSeconds", "2"),
        ("Feeds:HostSpacingSeconds", "0"),
        ("Feeds:LookEverySeconds", "0"),
        ("Feeds:MaxTries", "2")
    ),
        IAsyncLifetime
{
    public WebServer Site { get; private set; } = null!;

    public FakeTimeProvider Time =>
        (FakeTimeProvider)Factory.Services.GetRequiredService<TimeProvider>();

    public async ValueTask InitializeAsync() => Site = await WebServer.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>A feed with a path of its own, with one article for each entry.</summary>
    public void Publish(string path, params string[] entries)
    {
        Site.Page(path, Rss(path, entries), "application/rss+xml");
        foreach (var entry in entries)
        {
            Site.Page($"{path}/{entry}", $"<title>{entry}</title><p>Words of {path}/{entry}.</p>");
        }
    }

    public string Rss(string path, params string[] entries) =>
        $"""
            <rss version="2.0"><channel><title>News of {path}</title><link>{Site.Root}</link><description/>
            {string.Concat(
                entries.Select(e =>
                    $"<item><title>{e}</title><link>{Site.At($"{path}/{e}")}</link><guid>{path}/{e}</guid><pubDate>Wed, 02 Oct 2024 13:00:00 GMT</pubDate></item>"
                )
            )}
            </channel></rss>
            """;

    public async Task<string> Subscribe(string path) =>
        (await (await Post("/feeds", new { url = Site.At(path) })).Ok(HttpStatusCode.Created)).Text(
            "id"
        );

    public Task<JsonNode> Feed(string id) => GetJson($"/feeds/{id}");

    public async Task<IReadOnlyList<JsonNode>> Entries(string id, string state = "") =>
        (
            await GetJson($"/feeds/{id}/entries{(state.Length > 0 ? $"?state={state}" : "")}")
        ).Items();

    /// <summary>Polls what is due.</summary>
    public Task<int> Poll() =>
        Factory.Services.GetRequiredService<FeedPolling>().RunDueAsync(Test.Cancelled);

    public async Task<JsonNode> Article(JsonNode entry) =>
        await GetJson($"/articles/{entry.Text("articleId")}");
}
