using System.Net;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Security;

public sealed class SecurityHeadersTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/swagger/index.html", HttpStatusCode.OK)]
    [InlineData("/api/v1/proposals", HttpStatusCode.OK)]
    [InlineData("/api/v1/proposals/no-such-thing", HttpStatusCode.NotFound)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Every_answer_tells_browsers_to_be_careful(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", "http://localhost:3000");

        var answer = await api.Client.SendAsync(request, Test.Cancelled);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.StartsWith(
            "default-src 'none'; script-src 'self';",
            Header(answer, "Content-Security-Policy"),
            StringComparison.Ordinal
        );
        Assert.False(answer.Headers.Contains("Server"));
        // Unless it is configured, no page of another host may read anything.
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            Assert.Equal("no-cache, private", answer.Headers.CacheControl?.ToString());
        }
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues(name).Single();
}
