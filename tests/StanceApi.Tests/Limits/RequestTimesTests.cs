using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StanceApi.Models;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Limits;

public sealed class RequestTimesTests(RequestTimesTests.HastyApi api)
    : IClassFixture<RequestTimesTests.HastyApi>
{
    [Theory]
    [InlineData(null)]
    [InlineData("a-key-to-come-back-with")]
    public async Task What_takes_too_long_is_called_off_and_stores_nothing(string? idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles")
        {
            Content = JsonContent.Create(
                new { content = "Nothing was said.", contentType = "text/plain" }
            ),
        };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        var answer = await api.Client.SendAsync(request, Test.Cancelled);

        var problem = await answer.Fails(ProblemKinds.TimedOut);
        Assert.Contains("3 s", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Empty((await api.GetJson("/articles")).Items());
    }

    public sealed class HastyApi()
        : ApiFixture(
            s => s.Replace(ServiceDescriptor.Singleton<IScorers>(new GatedScorers())),
            ("Limits:TimeoutSeconds", "3"),
            ("Rescoring:AtStart", "false")
        );
}
