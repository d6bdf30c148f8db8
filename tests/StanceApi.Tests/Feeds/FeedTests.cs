using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Feeds;

public sealed class FeedTests(FeedStore api) : IClassFixture<FeedStore>
{
    private const StringComparison Exactly = StringComparison.Ordinal;

    [Fact]
    public async Task The_articles_of_a_feed_are_stored_with_its_dates()
    {
        api.Publish("/first", "a", "b");
        var id = await api.Subscribe("/first");

        await api.Poll();

        var feed = await api.Feed(id);
        Assert.Equal("News of /first", feed.Text("title"));
        Assert.Null(feed["error"]);
        Assert.Equal(2, (int)feed["entries"]!["stored"]!);
        var article = await api.Article(
            Assert.Single(await api.Entries(id), e => e.Text("title") is "a")
        );
        Assert.Equal(api.Site.At("/first/a"), article.Text("sourceUrl"));
        Assert.Equal("News of /first", article.Text("publisher"));
        Assert.Equal("2024-10-02T13:00:00Z", article.Text("publishedAt"));
        Assert.Contains("Words of /first/a", article.Text("text"), Exactly);
    }

    [Fact]
    public async Task What_was_seen_is_not_fetched_again()
    {
        api.Publish("/again", "a");
        var id = await api.Subscribe("/again");
        await api.Poll();

        api.Publish("/again", "b", "a");
        api.Time.Advance(TimeSpan.FromMinutes(31));
        await api.Poll();

        Assert.Equal(1, api.Site.VisitsOf("/again/a"));
        Assert.Equal(1, api.Site.VisitsOf("/again/b"));
        Assert.Equal(2, (await api.Entries(id, "stored")).Count);
    }

    [Fact]
    public async Task A_feed_is_asked_only_for_what_has_changed()
    {
        api.Site.Page(
            "/conditional",
            c =>
            {
                c.Response.ContentType = "application/rss+xml";
                c.Response.Headers.ETag = "\"1\"";
                c.Response.Headers.LastModified = "Wed, 02 Oct 2024 13:00:00 GMT";
                if (c.Request.Headers.IfNoneMatch == "\"1\"")
                {
                    c.Response.StatusCode = 304;
                    return Task.CompletedTask;
                }
                return c
                    .Response.Body.WriteAsync(
                        System.Text.Encoding.UTF8.GetBytes(api.Rss("/conditional"))
                    )
                    .AsTask();
            }
        );
        var id = await api.Subscribe("/conditional");

        await api.Poll();
        api.Time.Advance(TimeSpan.FromMinutes(31));
        await api.Poll();

        var second = api.Site.Visits.Last(v => v.Path is "/conditional");
        Assert.Equal("\"1\"", second.Headers["If-None-Match"]);
        Assert.Equal("Wed, 02 Oct 2024 13:00:00 GMT", second.Headers["If-Modified-Since"]);
        Assert.Null((await api.Feed(id))["error"]);
        Assert.Equal("News of /conditional", (await api.Feed(id)).Text("title"));
    }

    [Fact]
    public async Task A_feed_that_fails_is_asked_later_and_later_and_says_why()
    {
        api.Site.Fails("/broken", 500);
        var id = await api.Subscribe("/broken");

        await api.Poll();
        var first = await api.Feed(id);
        Assert.Contains("500", first.Text("error"), Exactly);
        Assert.InRange(Wait(first), 45, 75);

        api.Time.Advance(TimeSpan.FromMinutes(76));
        await api.Poll();
        var second = await api.Feed(id);
        Assert.Equal(2, (int)second["failures"]!);
        Assert.InRange(Wait(second), 95, 145);

        api.Publish("/broken", "a");
        api.Time.Advance(TimeSpan.FromMinutes(146));
        await api.Poll();
        var third = await api.Feed(id);
        Assert.Null(third["error"]);
        Assert.Equal(0, (int)third["failures"]!);
        Assert.InRange(Wait(third), 30, 30);
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is_left_alone()
    {
        await using var site = await WebServer.StartAsync();
        site.Fails("/busy", 429, "36000");
        var id = (
            await (await api.Post("/feeds", new { url = site.At("/busy") })).Ok(
                HttpStatusCode.Created
            )
        ).Text("id");

        await api.Poll();

        Assert.InRange(Wait(await api.Feed(id)), 600, 600);
        await (await api.Post($"/feeds", new { url = site.At("/other") })).Ok(
            HttpStatusCode.Created
        );
        await api.Poll();
        Assert.Equal(0, site.VisitsOf("/other"));
    }

    [Fact]
    public async Task An_article_that_cannot_be_had_is_tried_again_and_given_up_in_the_end()
    {
        api.Publish("/half", "a", "b");
        api.Site.Fails("/half/b", 503);
        var id = await api.Subscribe("/half");

        await api.Poll();
        Assert.Equal(1, (int)(await api.Feed(id))["entries"]!["stored"]!);
        var waiting = Assert.Single(await api.Entries(id, "waiting"));
        Assert.Contains("503", waiting.Text("error"), Exactly);

        api.Time.Advance(TimeSpan.FromMinutes(31));
        await api.Poll();
        Assert.Equal(2, api.Site.VisitsOf("/half/b"));
        var failed = Assert.Single(await api.Entries(id, "failed"));
        Assert.Equal(2, (int)failed["tries"]!);

        api.Time.Advance(TimeSpan.FromMinutes(31));
        await api.Poll();
        Assert.Equal(2, api.Site.VisitsOf("/half/b"));
    }

    [Fact]
    public async Task An_entry_may_not_lead_into_the_own_network()
    {
        api.Site.Page(
            "/trap",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Trap</title><id>urn:trap</id><updated>2024-10-02T13:00:00Z</updated>
            <entry><title>1</title><id>urn:1</id><updated>2024-10-02T13:00:00Z</updated><link href="http://169.254.169.254/latest/meta-data/"/></entry>
            <entry><title>2</title><id>urn:2</id><updated>2024-10-02T13:00:00Z</updated><link href="file:///etc/passwd"/></entry>
            <entry><title>3</title><id>urn:3</id><updated>2024-10-02T13:00:00Z</updated></entry>
            </feed>
            """,
            "application/atom+xml"
        );
        var id = await api.Subscribe("/trap");

        await api.Poll();

        var failed = await api.Entries(id, "failed");
        Assert.Equal(3, failed.Count);
        Assert.Contains(
            "may not be asked",
            failed.Single(e => e.Text("title") is "1").Text("error"),
            Exactly
        );
    }

    [Theory]
    [InlineData("<html><body>Not a feed</body></html>")]
    [InlineData("not even markup")]
    [InlineData("")]
    [InlineData("<rss version=\"2.0\"><channel><item>")]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>"
    )]
    [InlineData(
        "<!DOCTYPE z [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>"
    )]
    public async Task What_is_no_feed_is_an_error_of_the_feed(string content)
    {
        var path = $"/no-feed-{Guid.NewGuid():N}";
        api.Site.Page(path, content, "application/xml");
        var id = await api.Subscribe(path);

        await api.Poll();

        Assert.Contains("no RSS 2.0 or Atom", (await api.Feed(id)).Text("error"), Exactly);
    }

    [Fact]
    public async Task A_feed_nested_without_measure_does_no_harm()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000));
        api.Site.Page(
            "/deep",
            $"<rss version=\"2.0\"><channel><title>Deep</title>{deep}",
            "application/xml"
        );
        var id = await api.Subscribe("/deep");

        await api.Poll();

        Assert.NotNull((await api.Feed(id))["error"]);
    }

    [Fact]
    public async Task Odd_entries_are_read_as_well_as_they_can_be()
    {
        api.Site.Page(
            "/odd",
            $"""
            <rss version="2.0"><channel><title>Odd</title>
            <item><title>Bad date</title><link>{api.Site.At(
                "/odd/1"
            )}</link><pubDate>the day after</pubDate></item>
            <item><title>Future</title><link>{api.Site.At(
                "/odd/2"
            )}</link><pubDate>Wed, 02 Oct 2034 13:00:00 GMT</pubDate></item>
            <item><title>Twice</title><link>{api.Site.At("/odd/1")}</link></item>
            <item/>
            </channel></rss>
            """,
            "text/xml"
        );
        api.Site.Page("/odd/1", "<p>Odd one.</p>").Page("/odd/2", "<p>Odd two.</p>");
        var id = await api.Subscribe("/odd");

        await api.Poll();

        Assert.Null((await api.Feed(id))["error"]);
        var stored = await api.Entries(id, "stored");
        Assert.Equal(2, stored.Count);
        foreach (var entry in stored)
        {
            Assert.Null((await api.Article(entry))["publishedAt"]);
        }
    }

    [Fact]
    public async Task A_feed_is_polled_by_hand_as_a_job()
    {
        api.Publish("/hand", "a");
        var id = await api.Subscribe("/hand");

        var answer = await api.Post($"/feeds/{id}/poll", new { });
        var job = await answer.Ok(HttpStatusCode.Accepted);

        Assert.Equal($"/api/v1/jobs/{job.Text("id")}", answer.Headers.Location?.ToString());
        var ended = await Ended(job.Text("id"));
        Assert.Equal("succeeded", ended.Text("state"));
        Assert.Equal(1, (int)ended["result"]!["stored"]!);
        Assert.Equal(1, api.Site.VisitsOf("/hand/a"));
    }

    [Fact]
    public async Task One_address_is_subscribed_to_once()
    {
        api.Publish("/once");
        await api.Subscribe("/once");

        await (await api.Post("/feeds", new { url = api.Site.At("/once") })).Fails(
            ProblemKinds.Conflict
        );
    }

    [Theory]
    [InlineData("http://10.0.0.1/feed")]
    [InlineData("http://127.0.0.2/feed")]
    [InlineData("ftp://example.org/feed")]
    [InlineData("feed")]
    public async Task An_address_that_may_not_be_asked_is_refused(string url)
    {
        var problem = await (await api.Post("/feeds", new { url })).Fails(ProblemKinds.Validation);

        Assert.NotEmpty(problem.ErrorsOf("url"));
    }

    [Fact]
    public async Task An_ended_subscription_keeps_its_articles()
    {
        api.Publish("/ended", "a");
        var id = await api.Subscribe("/ended");
        await api.Poll();
        var article = Assert.Single(await api.Entries(id)).Text("articleId");

        var deleted = await api.Client.DeleteAsync($"/api/v1/feeds/{id}", Test.Cancelled);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await (await api.Get($"/feeds/{id}")).Fails(ProblemKinds.NotFound);
        await api.GetJson($"/articles/{article}");
        var audit = await api.GetJson($"/audit-events?entity=feed&entityId={id}");
        Assert.Equal(["delete", "create"], audit.Items().Select(e => e.Text("action")));
    }

    private double Wait(JsonNode feed) =>
        (
            DateTimeOffset.Parse(feed.Text("nextPollAt"), CultureInfo.InvariantCulture)
            - api.Time.GetUtcNow()
        ).TotalMinutes;

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
}
