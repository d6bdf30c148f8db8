using System.Net;
using System.Text;
using System.Text.Json;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Faults;

/// <summary>What callers and probes are told while the store fails, and that nothing is lost by it.</summary>
public sealed class StoreFaultTests(FaultyStore api) : IClassFixture<FaultyStore>
{
    [Fact]
    public async Task A_locked_store_can_be_read_and_takes_articles_again_once_it_is_free()
    {
        api.Connections.Patience = 1;
        await using (api.Lock())
        {
            var refused = await api.PostArticle("locked");
            await refused.Fails(ProblemKinds.StoreLocked);
            Assert.NotNull(refused.Headers.RetryAfter);
            await (await api.Get("/statements")).Ok();
            await (await api.Ready()).Fails(ProblemKinds.StoreLocked);
            // Also where only the probe looks.
            api.Later();
            await (await api.Ready()).Fails(ProblemKinds.StoreLocked);
        }
        api.Connections.Patience = 30;

        await api.IsReady();
        await IsStoredOnce("locked");
    }

    [Fact]
    public async Task A_full_disk_is_said_and_half_an_article_never_stays()
    {
        api.Connections.IsFull = true;
        try
        {
            HttpResponseMessage refused;
            var tries = 0;
            do
            {
                // There may be free pages in the file.
                refused = await api.PostArticle($"full {tries++}");
            } while (refused.StatusCode is HttpStatusCode.Created && tries < 500);
            await refused.Fails(ProblemKinds.StoreFull);
            Assert.NotNull(refused.Headers.RetryAfter);
            await (await api.Get("/statements")).Ok();
            await (await api.Ready()).Fails(ProblemKinds.StoreFull);
        }
        finally
        {
            api.Connections.IsFull = false;
        }

        await api.IsReady();
        SqliteFile.IsWhole(api.Store);
        await IsStoredOnce("room again");
    }

    [Fact]
    public async Task A_read_only_store_is_said_and_can_be_read()
    {
        api.Connections.IsReadOnly = true;
        try
        {
            await (await api.PostArticle("read-only")).Fails(ProblemKinds.StoreReadOnly);
            await (await api.Get("/statements")).Ok();
            await (await api.Ready()).Fails(ProblemKinds.StoreReadOnly);
        }
        finally
        {
            api.Connections.IsReadOnly = false;
        }

        await api.IsReady();
        await IsStoredOnce("read-only");
    }

    [Fact]
    public async Task A_batch_waits_while_the_store_fails_and_loses_no_line()
    {
        const int lines = 150;
        var body = string.Join(
            '\n',
            Enumerable
                .Range(1, lines)
                .Select(i =>
                    JsonSerializer.Serialize(
                        new { content = FaultyStore.Words($"line {i}"), contentType = "text/plain" }
                    )
                )
        );
        var answer = await api.Client.PostAsync(
            "/api/v1/articles/batch",
            new StringContent(body, Encoding.UTF8, "application/x-ndjson"),
            Test.Cancelled
        );
        api.Connections.IsReadOnly = true;
        var job = (await answer.Ok(HttpStatusCode.Accepted)).Text("id");
        try
        {
            while ((await api.Ready()).IsSuccessStatusCode)
            {
                await api.Ring();
                await Task.Delay(20, Test.Cancelled);
            }
        }
        finally
        {
            api.Connections.IsReadOnly = false;
        }
        Assert.Null((await api.GetJson($"/jobs/{job}"))["finishedAt"]);

        // Until its lease has run out.
        api.Time.Advance(TimeSpan.FromMinutes(1));
        var ended = await api.Ended(job);

        Assert.Equal("succeeded", ended.Text("state"));
        Assert.Equal(lines, (int)ended["result"]!["stored"]!);
        Assert.Equal(0, (int)ended["errorCount"]!);
    }

    private async Task IsStoredOnce(string name)
    {
        await (await api.PostArticle(name)).Ok(HttpStatusCode.Created);
        await (await api.PostArticle(name)).Ok();
        Assert.Equal(
            1,
            SqliteFile.Number(
                api.Store,
                $"SELECT count(*) FROM Articles WHERE Text LIKE '%named {name}.%'"
            )
        );
    }
}
