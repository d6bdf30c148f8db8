using System.Net;
using System.Net.Http.Json;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Telemetry;

public sealed class OtlpTests
{
    private const string Words = "a bridge over the quiet strait";
    private const string Asked = "zanzibar-lighthouse";

    [Fact]
    public async Task A_collector_gets_traces_metrics_and_logs_but_no_word_of_an_article_or_a_question()
    {
        await using var collector = await WebServer.StartAsync();
        string[] kinds = ["/v1/traces", "/v1/metrics", "/v1/logs"];
        foreach (var kind in kinds)
        {
            collector.Page(kind, "", "application/x-protobuf");
        }
        var folder = Directory.CreateTempSubdirectory("stance-otlp-");
        using (
            var server = await RunningServer.StartAsync(
                folder.FullName,
                $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Root}",
                "--Logging:LogLevel:Default=Information",
                "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
                "--OTEL_BSP_SCHEDULE_DELAY=100",
                "--OTEL_BLRP_SCHEDULE_DELAY=100",
                "--OTEL_METRIC_EXPORT_INTERVAL=200"
            )
        )
        {
            using var posted = await server.Client.PostAsJsonAsync(
                "/api/v1/articles",
                new
                {
                    content = $"“We oppose {Words},” Foreign Minister Jane Example said on Tuesday.",
                    contentType = "text/plain",
                },
                Test.Cancelled
            );
            await posted.Ok(HttpStatusCode.Created);
            using var found = await server.Client.GetAsync(
                new Uri($"/api/v1/articles?q={Asked}", UriKind.Relative),
                Test.Cancelled
            );
            await found.Ok();

            string[] expected = ["POST /api/v1/articles", "stance.articles", "Now listening on"];
            while (!expected.All(e => Sent(collector, e)))
            {
                await Task.Delay(100, Test.Cancelled);
            }
            // Whatever else the requests led to is sent within the intervals above.
            await Task.Delay(1_000, Test.Cancelled);
        }

        Assert.All(kinds, kind => Assert.True(collector.VisitsOf(kind) > 0, kind));
        Assert.False(Sent(collector, Words));
        Assert.False(Sent(collector, Asked));
        folder.Delete(recursive: true);
    }

    private static bool Sent(WebServer collector, string words) =>
        collector.Visits.Any(v => v.Body.Contains(words, StringComparison.Ordinal));
}
