using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Assistants;

public sealed class OriginTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("http://localhost.example.org:5080")]
    [InlineData("null")]
    public async Task Without_keys_a_web_page_of_somebody_else_is_refused(string origin)
    {
        await (await Send(origin)).Fails(ProblemKinds.Forbidden);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://localhost:3000")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://127.0.0.1:5080")]
    public async Task A_page_or_a_program_of_this_machine_is_not(string? origin)
    {
        var response = await Send(origin);

        Assert.True(response.IsSuccessStatusCode, response.ToString());
    }

    private Task<HttpResponseMessage> Send(string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
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
}
