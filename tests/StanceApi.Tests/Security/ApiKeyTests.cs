using System.Net;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Security;

public sealed class ApiKeyTests(ApiKeyTests.KeyedApi api) : IClassFixture<ApiKeyTests.KeyedApi>
{
    [Theory]
    [InlineData(null, "GET", HttpStatusCode.Unauthorized)]
    [InlineData("wrong", "GET", HttpStatusCode.Unauthorized)]
    [InlineData("read", "GET", HttpStatusCode.OK)]
    [InlineData("read", "POST", HttpStatusCode.Forbidden)]
    [InlineData("write", "GET", HttpStatusCode.OK)]
    [InlineData("write", "POST", HttpStatusCode.UnprocessableEntity)]
    public async Task A_key_allows_what_its_role_allows(
        string? key,
        string method,
        HttpStatusCode status
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/proposals");
        if (key is not null)
        {
            request.Headers.Add(ApiKeyHandler.HeaderName, key);
        }
        if (method is "POST")
        {
            request.Content = new StringContent("{}", null, "application/json");
        }

        var response = await api.Client.SendAsync(request, Test.Cancelled);

        Assert.Equal(status, response.StatusCode);
        if (status is not HttpStatusCode.OK)
        {
            await response.Fails(ProblemKinds.ForStatus((int)status));
        }
    }

    [Fact]
    public async Task Health_needs_no_key()
    {
        await (await api.Client.GetAsync("/health/ready", Test.Cancelled)).Ok();
    }

    public sealed class KeyedApi()
        : ApiFixture(
            ("Security:ApiKeys:0:Key", "read"),
            ("Security:ApiKeys:0:Role", "reader"),
            ("Security:ApiKeys:1:Key", "write"),
            ("Security:ApiKeys:1:Role", "analyst")
        );
}
