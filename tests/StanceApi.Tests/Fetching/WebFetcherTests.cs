using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using StanceApi.Fetching;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Fetching;

public sealed class WebFetcherTests : IAsyncLifetime
{
    private WebServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await WebServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1.2.3/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://192.0.0.192/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    public async Task An_address_of_the_own_network_is_refused(string address)
    {
        using var fetcher = Fetcher();

        var failure = await Fails(fetcher, address);

        Assert.Equal(FetchFailure.Refused, failure.Failure);
        Assert.False(await fetcher.Guard.AllowsAsync(new Uri(address), Test.Cancelled));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://example.org/")]
    [InlineData("http://someone:secret@example.org/")]
    public async Task Only_plain_web_addresses_are_asked(string address)
    {
        using var fetcher = Fetcher();

        Assert.Equal(FetchFailure.Refused, (await Fails(fetcher, address)).Failure);
    }

    [Fact]
    public async Task Nothing_reaches_a_server_of_the_own_network()
    {
        using var fetcher = Fetcher();
        _server.Page("/a", "secret");

        await Fails(fetcher, _server.At("/a"));
        await Fails(fetcher, _server.At("/a").Replace("127.0.0.1", "localhost", Exactly));

        Assert.Empty(_server.Visits);
    }

    [Fact]
    public async Task A_network_that_is_allowed_is_asked_and_no_other()
    {
        using var fetcher = Fetcher("127.0.0.1/32");
        _server.Page("/a", "<p>Words</p>", "text/html; charset=utf-8");

        var document = await Fetch(fetcher, "/a");

        Assert.Equal("<p>Words</p>", Encoding.UTF8.GetString(document.Content));
        Assert.Equal("text/html", document.MediaType);
        Assert.Equal("utf-8", document.Charset);
        var visit = Assert.Single(_server.Visits);
        Assert.StartsWith("StanceApi", visit.Headers["User-Agent"], Exactly);
        Assert.False(visit.Headers.ContainsKey("X-Forwarded-For"));
        var other = await Fails(
            fetcher,
            _server.At("/a").Replace("127.0.0.1", "127.0.0.2", Exactly)
        );
        Assert.Equal(FetchFailure.Refused, other.Failure);
    }

    [Theory]
    [InlineData("http://127.0.0.2/")]
    [InlineData("http://localtest.invalid@169.254.169.254/")]
    [InlineData("//10.0.0.1/a")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_into_the_own_network_is_refused(string to)
    {
        using var fetcher = Fetcher("127.0.0.1/32");
        _server.Moved("/a", "/b").Moved("/b", to);

        var failure = await Fails(fetcher, _server.At("/a"));

        Assert.Equal(FetchFailure.Refused, failure.Failure);
        Assert.Equal(1, _server.VisitsOf("/b"));
    }

    [Fact]
    public async Task Redirects_are_followed_but_not_without_end()
    {
        using var fetcher = Fetcher("127.0.0.1/32");
        _server
            .Moved("/1", "/2", 301)
            .Moved("/2", "3", 307)
            .Moved("/3", _server.At("/4"), 308)
            .Page("/4", "<p>Here</p>");
        _server.Moved("/round", "/round");

        Assert.Equal(_server.At("/4"), (await Fetch(fetcher, "/1")).Address.AbsoluteUri);

        var failure = await Fails(fetcher, _server.At("/round"));
        Assert.Equal(FetchFailure.Unreadable, failure.Failure);
        Assert.Equal(6, _server.VisitsOf("/round"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task What_comes_compressed_counts_as_it_is_decompressed(string coding)
    {
        using var fetcher = Fetcher("127.0.0.1/32");
        Compressed("/small", coding, 900);
        Compressed("/bomb", coding, 50_000_000);

        Assert.Equal(900, (await Fetch(fetcher, "/small")).Content.Length);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var failure = await Fails(fetcher, _server.At("/bomb"));
        Assert.Equal(FetchFailure.TooLarge, failure.Failure);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 20_000_000);
    }

    [Fact]
    public async Task A_document_without_end_is_broken_off()
    {
        using var fetcher = Fetcher("127.0.0.1/32");
        _server.Page(
            "/endless",
            async c =>
            {
                c.Response.ContentType = "text/html";
                while (!c.RequestAborted.IsCancellationRequested)
                {
                    await c.Response.WriteAsync(new string('a', 10_000), c.RequestAborted);
                }
            }
        );

        Assert.Equal(FetchFailure.TooLarge, (await Fails(fetcher, _server.At("/endless"))).Failure);
    }

    [Fact]
    public async Task A_server_that_takes_its_time_is_left()
    {
        using var fetcher = Fetcher("127.0.0.1/32");
        _server.Page(
            "/slow",
            async c =>
            {
                c.Response.ContentType = "text/html";
                // Something comes all the time, but never enough.
                while (!c.RequestAborted.IsCancellationRequested)
                {
                    await c.Response.WriteAsync("a", c.RequestAborted);
                    await c.Response.Body.FlushAsync(c.RequestAborted);
                    await Task.Delay(50, c.RequestAborted);
                }
            }
        );

        Assert.Equal(FetchFailure.TimedOut, (await Fails(fetcher, _server.At("/slow"))).Failure);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/png")]
    [InlineData("")]
    public async Task What_is_no_document_of_the_kinds_wanted_is_not_read(string mediaType)
    {
        using var fetcher = Fetcher("127.0.0.1/32");
        _server.Page("/a", "%PDF", mediaType);

        var failure = await Fails(fetcher, _server.At("/a"));

        Assert.Equal(FetchFailure.Unreadable, failure.Failure);
        Assert.Contains("text/html", failure.Message, Exactly);
    }

    [Fact]
    public async Task A_server_may_ask_to_be_left_alone()
    {
        using var fetcher = Fetcher("127.0.0.1/32");
        _server.Fails("/busy", 503, "120");
        _server.Fails("/until", 429, FrozenTime.Now.AddMinutes(5).ToString("R"));

        Assert.Equal(
            TimeSpan.FromMinutes(2),
            (await Fails(fetcher, _server.At("/busy"))).RetryAfter
        );
        var failure = await Fails(fetcher, _server.At("/until"));
        Assert.Equal(TimeSpan.FromMinutes(5), failure.RetryAfter);
        Assert.Equal(FetchFailure.Status, failure.Failure);
    }

    private const StringComparison Exactly = StringComparison.Ordinal;

    private static WebFetcher Fetcher(params string[] allowed)
    {
        var options = new FetchOptions { TimeoutSeconds = 2 };
        foreach (var network in allowed)
        {
            options.AllowedNetworks.Add(network);
        }
        return new WebFetcher(Options.Create(options), FrozenTime.Provider());
    }

    private static FetchRequest Request(string address) =>
        new(new Uri(address), ["text/html", "text/plain"], 1_000);

    private async Task<FetchedDocument> Fetch(WebFetcher fetcher, string path) =>
        (await fetcher.FetchAsync(Request(_server.At(path)), Test.Cancelled))!;

    private static Task<FetchException> Fails(WebFetcher fetcher, string address) =>
        Assert.ThrowsAsync<FetchException>(() =>
            fetcher.FetchAsync(Request(address), Test.Cancelled)
        );

    private void Compressed(string path, string coding, int length)
    {
        var piece = Encoding.ASCII.GetBytes(new string('a', Math.Min(length, 100_000)));
        _server.Page(
            path,
            async c =>
            {
                c.Response.ContentType = "text/html";
                c.Response.Headers.ContentEncoding = coding;
                await using Stream stream = coding is "gzip"
                    ? new GZipStream(c.Response.Body, CompressionLevel.Fastest)
                    : new BrotliStream(c.Response.Body, CompressionLevel.Fastest);
                for (var sent = 0; sent < length; sent += piece.Length)
                {
                    await stream.WriteAsync(piece, c.RequestAborted);
                }
            }
        );
    }
}
