using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Jobs;
using StanceApi.Store.Jobs;
using StanceApi.Tests.Jobs;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Faults;

/// <summary>Somebody sets the machine's clock, forward and back.</summary>
public sealed class ClockTests(FaultyStore api) : IClassFixture<FaultyStore>
{
    [Fact]
    public async Task Articles_are_stored_and_listed_once_whatever_the_clock_says()
    {
        var start = api.Time.GetUtcNow();
        var ids = new List<string>();
        foreach (var hours in (int[])[0, 9_000, -9_000, -1, 1, 0])
        {
            api.Time.AdjustTime(start + TimeSpan.FromHours(hours));
            var article = await (await api.PostArticle($"hour {hours} {ids.Count}")).Ok(
                HttpStatusCode.Created
            );
            ids.Add(article.Text("id"));
        }
        api.Time.AdjustTime(start);

        // Ids go on, so that pages do.
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        var listed = new List<string>();
        string? cursor = null;
        do
        {
            var page = await api.GetJson(
                $"/articles?limit=1{(cursor is null ? "" : $"&cursor={cursor}")}"
            );
            listed.AddRange(page.Items().Select(i => i.Text("id")));
            cursor = (string?)page["nextCursor"];
        } while (cursor is not null);
        Assert.Equal(ids.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        await api.IsReady();
    }

    [Fact]
    public async Task A_job_whose_lease_the_clock_made_run_out_is_not_done_a_second_time_beside_itself()
    {
        string id;
        await using (var scope = api.Factory.Services.CreateAsyncScope())
        {
            var job = await scope
                .ServiceProvider.GetRequiredService<QueueJob>()
                .RunAsync(
                    new NewJob(
                        CountingJob.Name,
                        "local",
                        JobInput.Of(new CountingJob.Plan(300, PauseMilliseconds: 20))
                    ),
                    Test.Cancelled
                );
            id = job.Id;
        }
        await api.Factory.Services.GetRequiredService<JobBell>().RingAsync(Test.Cancelled);
        while ((int)(await api.GetJson($"/jobs/{id}"))["done"]! < 5)
        {
            await Task.Delay(10, Test.Cancelled);
        }

        var done = 0;
        JsonNode read;
        do
        {
            api.Time.Advance(TimeSpan.FromHours(1));
            await api.Factory.Services.GetRequiredService<JobBell>().RingAsync(Test.Cancelled);
            await Task.Delay(50, Test.Cancelled);
            read = await api.GetJson($"/jobs/{id}");
            // A second one beside it would begin at 1.
            Assert.InRange((int)read["done"]!, done, 300);
            done = (int)read["done"]!;
        } while (read["finishedAt"] is null);

        Assert.Equal("succeeded", read.Text("state"));
    }
}
