using StanceApi.Tests.Support;

namespace StanceApi.Tests.Telemetry;

public sealed class MetricsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Prometheus_finds_what_the_server_does()
    {
        await api.Post(
            "/articles",
            new
            {
                content = "“We oppose it,” Foreign Minister Jane Example said on Tuesday.",
                contentType = "text/plain",
            }
        );
        await api.Get("/articles?q=secret-words");

        var answer = await api.Client.GetAsync("/metrics", Test.Cancelled);
        var metrics = await answer.Content.ReadAsStringAsync(Test.Cancelled);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        foreach (
            var name in (string[])
                [
                    "stance_articles_total",
                    "stance_statements_total",
                    "stance_article_duration_seconds_bucket",
                    "stance_jobs_waiting",
                    "stance_notices_late",
                    "http_server_request_duration_seconds_bucket",
                    "http_route=\"/api/v1/articles\"",
                    "dotnet_process_memory_working_set_bytes",
                ]
        )
        {
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("secret-words", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_those_who_look_closer()
    {
        var health = await (await api.Client.GetAsync("/health/details", Test.Cancelled)).Ok();

        Assert.Equal("ready", health.Text("status"));
        Assert.Equal("cue-1", health.Text("modelVersion"));
        Assert.True((long)health["memoryBytes"]! > 0);
        Assert.Equal(0, (int)health["feedsFailing"]!);
    }
}
