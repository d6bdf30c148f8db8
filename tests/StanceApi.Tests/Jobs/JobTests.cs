using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Jobs;
using StanceApi.Problems;
using StanceApi.Store.Jobs;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Jobs;

public sealed class JobApi() : ApiFixture(s => s.AddJobHandler<CountingJob>());

public sealed class JobTests(JobApi api) : IClassFixture<JobApi>
{
    [Fact]
    public async Task A_queued_job_is_worked_on_at_once_and_says_what_it_led_to()
    {
        var job = await Ended(await Queue(new(20, ErrorAt: 3)));

        Assert.Equal("succeeded", job.Text("state"));
        Assert.Equal((20, 20), ((int)job["done"]!, (int)job["total"]!));
        Assert.Equal(20, (int)job["result"]!["counted"]!);
        Assert.Equal(1, (int)job["errorCount"]!);
        var error = job["errors"]!.AsArray().Single()!;
        Assert.Equal("number 3", error.Text("item"));
        Assert.Equal("It is not liked.", error.Text("detail"));
    }

    [Fact]
    public async Task A_job_that_cannot_be_done_says_why()
    {
        var job = await Ended(await Queue(new(20, FailAt: 5)));

        Assert.Equal("failed", job.Text("state"));
        Assert.Equal(4, (int)job["done"]!);
        Assert.Equal("It went too far.", job["errors"]![0]!.Text("detail"));
    }

    [Fact]
    public async Task A_fault_of_the_server_is_not_told_to_callers()
    {
        var job = await Ended(await Queue(new(20, BreakAt: 5)));

        Assert.Equal("failed", job.Text("state"));
        Assert.Contains(
            job.Text("id"),
            job["errors"]![0]!.Text("detail"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("secret", job.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_job_is_cancelled_and_keeps_what_it_did()
    {
        var id = await Queue(new(100_000, PauseMilliseconds: 20));
        await WaitAsync(id, j => (int)j["done"]! > 2);

        await (await api.Client.DeleteAsync($"/api/v1/jobs/{id}", Test.Cancelled)).Ok();

        var job = await Ended(id);
        Assert.Equal("cancelled", job.Text("state"));
        Assert.InRange((int)job["done"]!, 3, 99_999);
    }

    [Fact]
    public async Task Events_tell_how_a_job_goes_until_its_end()
    {
        var id = await Queue(new(100, PauseMilliseconds: 15));

        var response = await api.Get($"/jobs/{id}/events");

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var events = (await response.Content.ReadAsStringAsync(Test.Cancelled))
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(e =>
                e.Split('\n').Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1])
            )
            .ToList();
        Assert.True(events.Count >= 3);
        Assert.All(events.SkipLast(1), e => Assert.Equal("progress", e["event"]));
        Assert.Equal("end", events[^1]["event"]);
        var done = events.ConvertAll(e => (int)JsonNode.Parse(e["data"])!["done"]!);
        Assert.Equal(done.Order(), done);
        Assert.Equal(100, done[^1]);
    }

    [Fact]
    public async Task Jobs_are_listed_by_kind_and_state_the_last_first()
    {
        var first = await Queue(new(1));
        await Ended(first);
        var second = await Queue(new(1));
        await Ended(second);

        var list = await api.GetJson("/jobs?kind=count&state=succeeded&limit=2");

        Assert.Equal(second, list.Items()[0].Text("id"));
        Assert.Equal(2, list.Items().Count);
        Assert.Empty((await api.GetJson("/jobs?kind=other")).Items());
    }

    [Theory]
    [InlineData("/jobs/09m3k7bq1w2d4")]
    [InlineData("/jobs/09m3k7bq1w2d4/events")]
    public async Task An_unknown_job_is_a_problem(string path) =>
        await (await api.Get(path)).Fails(ProblemKinds.NotFound);

    [Fact]
    public async Task An_unknown_job_cannot_be_cancelled() =>
        await (await api.Client.DeleteAsync("/api/v1/jobs/09m3k7bq1w2d4", Test.Cancelled)).Fails(
            ProblemKinds.NotFound
        );

    private async Task<string> Queue(CountingJob.Plan plan)
    {
        await using var scope = api.Factory.Services.CreateAsyncScope();
        var job = await scope
            .ServiceProvider.GetRequiredService<QueueJob>()
            .RunAsync(new NewJob(CountingJob.Name, "local", JobInput.Of(plan)), Test.Cancelled);
        await api.Factory.Services.GetRequiredService<JobBell>().RingAsync(Test.Cancelled);
        return job.Id;
    }

    private Task<JsonNode> Ended(string id) => WaitAsync(id, j => j["finishedAt"] is not null);

    private async Task<JsonNode> WaitAsync(string id, Func<JsonNode, bool> isThere)
    {
        while (true)
        {
            var response = await api.Get($"/jobs/{id}");
            var job = await response.Ok(HttpStatusCode.OK);
            if (isThere(job))
            {
                return job;
            }
            await Task.Delay(20, Test.Cancelled);
        }
    }
}
