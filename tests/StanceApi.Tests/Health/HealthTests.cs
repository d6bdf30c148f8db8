using StanceApi.Tests.Support;

namespace StanceApi.Tests.Health;

public sealed class HealthTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("live")]
    [InlineData("ready")]
    public async Task A_server_that_has_started_is(string status)
    {
        var answer = await (await api.Client.GetAsync($"/health/{status}", Test.Cancelled)).Ok();

        Assert.Equal(status, answer.Text("status"));
    }
}
