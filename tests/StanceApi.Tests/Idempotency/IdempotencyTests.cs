using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StanceApi.Cleaning;
using StanceApi.Jobs;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Idempotency;

public sealed class IdempotencyTests(OpenWeb api) : IClassFixture<OpenWeb>
{
    [Fact]
    public async Task The_same_request_again_is_answered_as_the_first_time()
    {
        var key = NewKey();

        var first = await Send(key, "/articles", Article("Idempotent one."));
        var second = await Send(key, "/articles", Article("Idempotent one."));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await Body(first), await Body(second));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
    }

    [Fact]
    public async Task What_has_no_name_of_its_own_is_made_once()
    {
        var key = NewKey();
        var actor = new { name = "Idem Potent", type = "person" };

        var first = await (await Send(key, "/actors", actor)).Ok(HttpStatusCode.Created);
        var second = await (await Send(key, "/actors", actor)).Ok(HttpStatusCode.Created);
        var third = await (await Send(NewKey(), "/actors", actor)).Ok(HttpStatusCode.Created);

        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.NotEqual(first.Text("id"), third.Text("id"));
    }

    [Fact]
    public async Task Another_request_with_the_same_key_is_refused()
    {
        var key = NewKey();
        await Send(key, "/articles", Article("Key holder."));

        var body = await Send(key, "/articles", Article("Key thief."));
        var path = await Send(key, "/actors", Article("Key holder."));

        await body.Fails(ProblemKinds.IdempotencyMismatch);
        await path.Fails(ProblemKinds.IdempotencyMismatch);
    }

    [Fact]
    public async Task A_refusal_is_an_answer_too()
    {
        var key = NewKey();

        var first = await (await Send(key, "/articles", Article(" "))).Fails(
            ProblemKinds.Validation
        );
        var second = await Send(key, "/articles", Article(" "));

        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        var again = await second.Fails(ProblemKinds.Validation);
        Assert.True(JsonNode.DeepEquals(first, again));
    }

    [Fact]
    public async Task While_the_first_is_answered_the_second_is_told_to_wait()
    {
        var key = NewKey();
        var arrived = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        api.Web.Page(
            "/slow",
            async c =>
            {
                arrived.SetResult();
                await answer.Task;
                c.Response.ContentType = "text/plain";
                await c.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("Slow but sure."));
            }
        );
        var request = new { sourceUrl = api.Web.At("/slow") };

        var first = Send(key, "/articles", request);
        await arrived.Task;
        var second = await Send(key, "/articles", request);
        answer.SetResult();

        await second.Fails(ProblemKinds.Conflict);
        Assert.NotNull(second.Headers.RetryAfter);
        await (await first).Ok(HttpStatusCode.Created);
        await (await Send(key, "/articles", request)).Ok(HttpStatusCode.Created);
        Assert.Equal(1, api.Web.VisitsOf("/slow"));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_done()
    {
        var key = NewKey();
        var actor = new { name = "Many At Once", type = "person" };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Send(key, "/actors", actor))
        );

        Assert.All(
            answers,
            a => Assert.True(a.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict)
        );
        var actors = await api.GetJson("/actors?q=Many%20At%20Once");
        Assert.Single(actors.Items(), a => a.Text("name") is "Many At Once");
    }

    [Fact]
    public async Task A_failure_of_another_server_leaves_the_key_free()
    {
        var key = NewKey();
        api.Web.Fails("/flaky", 500);
        var request = new { sourceUrl = api.Web.At("/flaky") };
        await (await Send(key, "/articles", request)).Fails(ProblemKinds.FetchFailed);
        api.Web.Page("/flaky", "Now it is there.", "text/plain");

        var second = await Send(key, "/articles", request);

        await second.Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Who_hangs_up_can_come_back_for_the_answer()
    {
        var key = NewKey();
        var arrived = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        api.Web.Page(
            "/hang-up",
            async c =>
            {
                arrived.SetResult();
                await answer.Task;
                c.Response.ContentType = "text/plain";
                await c.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("Worth waiting for."));
            }
        );
        var request = new { sourceUrl = api.Web.At("/hang-up") };
        using var impatience = new CancellationTokenSource();

        var first = Send(key, "/articles", request, impatience.Token);
        await arrived.Task;
        await impatience.CancelAsync();
        answer.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        HttpResponseMessage again;
        do
        {
            await Task.Delay(50, Test.Cancelled);
            again = await Send(key, "/articles", request);
        } while (again.StatusCode is HttpStatusCode.Conflict);
        await again.Ok(HttpStatusCode.Created);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(1, api.Web.VisitsOf("/hang-up"));
    }

    [Fact]
    public async Task What_a_server_did_that_died_before_it_answered_is_not_done_again()
    {
        var key = NewKey();
        var actor = new { name = "Done Unanswered", type = "person" };
        var first = await (await Send(key, "/actors", actor)).Ok(HttpStatusCode.Created);
        await ForgetAnswer(key);

        var answer = await Send(key, "/actors", actor);

        var second = await answer.Ok(HttpStatusCode.Created);
        Assert.True(JsonNode.DeepEquals(first, second), $"{first} {second}");
        Assert.Equal($"/api/v1/actors/{first.Text("id")}", answer.Headers.Location?.OriginalString);
        Assert.Equal("true", answer.Headers.GetValues("Idempotency-Replayed").Single());
        var actors = await api.GetJson("/actors?q=Done%20Unanswered");
        Assert.Single(actors.Items(), a => a.Text("name") is "Done Unanswered");
    }

    [Fact]
    public async Task An_article_that_was_stored_unanswered_is_answered_as_new()
    {
        var key = NewKey();
        var first = await (await Send(key, "/articles", Article("Stored, then silence."))).Ok(
            HttpStatusCode.Created
        );
        await ForgetAnswer(key);

        var second = await Send(key, "/articles", Article("Stored, then silence."));

        Assert.Equal(first.Text("id"), (await second.Ok(HttpStatusCode.Created)).Text("id"));
    }

    [Fact]
    public async Task What_came_to_nothing_before_its_server_died_is_done()
    {
        var key = NewKey();
        await Send(key, "/articles", Article("Never stored."));
        await ForgetAnswer(key);
        await api.Execute(
            "UPDATE IdempotencyKeys SET EventId = NULL WHERE Key = $key",
            ("$key", key)
        );

        var answer = await Send(key, "/articles", Article("Never stored."));

        Assert.False(answer.Headers.Contains("Idempotency-Replayed"));
        await answer.Ok();
    }

    [Fact]
    public async Task A_key_is_kept_for_a_day()
    {
        var key = NewKey();
        await Send(key, "/articles", Article("A day and no longer."));
        var time = (FakeTimeProvider)api.Factory.Services.GetRequiredService<TimeProvider>();

        time.Advance(TimeSpan.FromHours(23));
        await Clean();
        var within = await Send(key, "/articles", Article("A day and no longer."));
        time.Advance(TimeSpan.FromHours(2));
        await Clean();
        var after = await Send(key, "/articles", Article("A day and no longer."));

        await within.Ok(HttpStatusCode.Created);
        await after.Ok();
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("钥匙")]
    public async Task A_key_is_plain_ASCII(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        request.Content = JsonContent.Create(Article("Bad key."));

        var answer = await api.Client.SendAsync(request, Test.Cancelled);

        await answer.Fails(ProblemKinds.MalformedRequest);
    }

    [Fact]
    public async Task What_stores_nothing_takes_no_key()
    {
        var key = NewKey();

        await (await Send(key, "/analyze", Article("One."))).Ok();
        var second = await Send(key, "/analyze", Article("Two."));

        await second.Ok();
        Assert.False(second.Headers.Contains("Idempotency-Replayed"));
    }

    private static string NewKey() => Guid.NewGuid().ToString();

    private static object Article(string content) => new { content, contentType = "text/plain" };

    private static Task<string> Body(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(Test.Cancelled);

    private async Task<HttpResponseMessage> Send(
        string key,
        string path,
        object body,
        CancellationToken? ct = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{path}");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(body);
        return await api.Client.SendAsync(request, ct ?? Test.Cancelled);
    }

    /// <summary>As a server leaves it that is killed after its work and before its answer.</summary>
    private Task ForgetAnswer(string key)
    {
        var machine = api.Factory.Services.GetRequiredService<JobOwner>().Name.Split('/')[0];
        return api.Execute(
            "UPDATE IdempotencyKeys SET Status = NULL, Headers = NULL, Body = NULL, LeasedUntil = '2100-01-01 00:00:00', Owner = $owner WHERE Key = $key",
            ("$key", key),
            ("$owner", $"{machine}/2147483647/1")
        );
    }

    private async Task Clean()
    {
        await using var scope = api.Factory.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CleaningWork>().RunAsync(Test.Cancelled);
    }
}

/// <summary>A program that may ask this machine, and a server on it.</summary>
public sealed class OpenWeb()
    : ApiFixture(("Fetching:AllowedNetworks:0", "127.0.0.1/32")),
        IAsyncLifetime
{
    public WebServer Web { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Web = await WebServer.StartAsync();

    public ValueTask DisposeAsync() => Web.DisposeAsync();
}
