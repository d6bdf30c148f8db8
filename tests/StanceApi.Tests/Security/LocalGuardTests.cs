using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Security;

public sealed class LocalGuardTests(LocalGuardTests.OpenApi api)
    : IClassFixture<LocalGuardTests.OpenApi>
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";
    private const string Friend = "https://dashboard.example.org";

    [Theory]
    [InlineData("/mcp", "https://example.org")]
    [InlineData("/mcp", "http://localhost.example.org:5080")]
    [InlineData("/mcp", "null")]
    [InlineData("/api/v1/feeds/x/poll", "https://example.org")]
    public async Task Without_keys_a_web_page_of_somebody_else_is_refused(
        string path,
        string origin
    )
    {
        await (await Send(path, origin)).Fails(ProblemKinds.Forbidden);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://localhost:3000")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData(Friend)]
    public async Task A_page_or_a_program_of_this_machine_is_not(string? origin)
    {
        var response = await Send("/mcp", origin);

        Assert.True(response.IsSuccessStatusCode, response.ToString());
    }

    [Fact]
    public async Task Without_keys_a_name_that_was_turned_to_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/proposals");
        request.Headers.Host = "rebound.example.org";

        var response = await api.Client.SendAsync(request, Test.Cancelled);

        await response.Fails(ProblemKinds.Forbidden);
    }

    [Theory]
    [InlineData(Friend, Friend)]
    [InlineData("https://example.org", null)]
    public async Task Only_pages_that_are_configured_may_read_answers(
        string origin,
        string? allowed
    )
    {
        using var before = new HttpRequestMessage(HttpMethod.Options, "/api/v1/proposals");
        before.Headers.Add("Origin", origin);
        before.Headers.Add("Access-Control-Request-Method", "POST");
        before.Headers.Add("Access-Control-Request-Headers", ApiKeyHandler.HeaderName);

        var answer = await api.Client.SendAsync(before, Test.Cancelled);

        Assert.Equal(allowed, Allowed(answer));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    private static string? Allowed(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins)
            ? origins.Single()
            : null;

    private Task<HttpResponseMessage> Send(string path, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(Ping, null, "application/json"),
        };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }
        return api.Client.SendAsync(request, Test.Cancelled);
    }

    public sealed class OpenApi() : ApiFixture(("Security:AllowedOrigins:0", Friend));
}
