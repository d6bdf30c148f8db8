using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Articles;

public sealed class OpenNetwork()
    : ApiFixture(
        ("Fetching:AllowedNetworks:0", "127.0.0.1/32"),
        ("Limits:MaxArticleBytes", "5000"),
        ("Feeds:HostSpacingSeconds", "0")
    );

public sealed class ArticleByAddressTests(OpenNetwork api, ApiFixture closed)
    : IClassFixture<OpenNetwork>,
        IClassFixture<ApiFixture>,
        IAsyncLifetime
{
    private const string Page =
        "<html><head><title>A visit</title></head><body><article><p>“We support the plan,” the foreign minister Anna One said on Monday.</p></article></body></html>";

    private WebServer _web = null!;

    public async ValueTask InitializeAsync() => _web = await WebServer.StartAsync();

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task An_article_is_fetched_from_its_address()
    {
        _web.Moved("/short", "/article").Page("/article", Page);

        var stored = await (await api.Post("/articles", new { sourceUrl = _web.At("/short") })).Ok(
            HttpStatusCode.Created
        );

        Assert.Equal("A visit", stored.Text("title"));
        Assert.Equal(_web.At("/short"), stored.Text("sourceUrl"));
        var read = await api.GetJson($"/articles/{stored.Text("id")}");
        Assert.Contains("We support the plan", read.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sender_says_goes_with_it()
    {
        _web.Page("/plain", "The minister said no.", "text/plain; charset=utf-8");

        var stored = await (
            await api.Post(
                "/articles",
                new
                {
                    sourceUrl = _web.At("/plain"),
                    publisher = "A paper",
                    publishedAt = "2024-10-02",
                    language = "en",
                }
            )
        ).Ok(HttpStatusCode.Created);

        Assert.Equal("A paper", stored.Text("publisher"));
        Assert.Equal("2024-10-02T00:00:00Z", stored.Text("publishedAt"));
    }

    [Fact]
    public async Task A_page_in_an_old_encoding_is_read()
    {
        _web.Page(
            "/gbk",
            c =>
            {
                c.Response.ContentType = "text/html; charset=gb2312";
                return c
                    .Response.Body.WriteAsync(
                        System
                            .Text.CodePagesEncodingProvider.Instance.GetEncoding(54936)!
                            .GetBytes("<p>外交部长说：“我们支持。”</p>"),
                        c.RequestAborted
                    )
                    .AsTask();
            }
        );

        var stored = await (await api.Post("/articles", new { sourceUrl = _web.At("/gbk") })).Ok(
            HttpStatusCode.Created
        );

        var read = await api.GetJson($"/articles/{stored.Text("id")}");
        Assert.Contains("我们支持", read.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_can_be_tried_by_its_address_alone()
    {
        _web.Page("/article", Page);

        var answer = await (
            await api.Post("/analyze", new { sourceUrl = _web.At("/article") })
        ).Ok();

        Assert.Single(answer["statements"]!.AsArray());
    }

    [Fact]
    public async Task The_servers_own_network_is_closed_unless_configured()
    {
        _web.Page("/article", Page);

        var problem = await (
            await closed.Post("/articles", new { sourceUrl = _web.At("/article") })
        ).Fails(ProblemKinds.Validation);

        Assert.Contains("AllowedNetworks", problem.ErrorsOf("sourceUrl"), StringComparison.Ordinal);
        Assert.Empty(_web.Visits);
    }

    [Fact]
    public async Task A_server_that_fails_is_told_apart_from_a_wrong_request()
    {
        _web.Fails("/broken", 500).Page("/big", new string('a', 6_000), "text/plain");

        foreach (var path in new[] { "/broken", "/missing", "/big" })
        {
            var problem = await (
                await api.Post("/articles", new { sourceUrl = _web.At(path) })
            ).Fails(ProblemKinds.FetchFailed);
            Assert.Contains("send the article", problem.Text("detail"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Neither_content_nor_address_is_no_article()
    {
        var problem = await (await api.Post("/articles", new JsonObject())).Fails(
            ProblemKinds.Validation
        );

        Assert.Contains("sourceUrl", problem.ErrorsOf("content"), StringComparison.Ordinal);
    }
}
