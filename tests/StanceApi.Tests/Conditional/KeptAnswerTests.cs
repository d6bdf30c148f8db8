using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Conditional;

public sealed class KeptAnswerTests(KeptAnswerTests.Api api) : IClassFixture<KeptAnswerTests.Api>
{
    private const string Positions = "/proposals/the-plan/positions";

    [Fact]
    public async Task Every_read_right_after_a_write_has_what_was_written()
    {
        for (var i = 0; i < 20; i++)
        {
            var who = $"Writer Number{(char)('a' + i)}";
            await Count(Positions);
            var before = await Count(Positions);
            await api.Store("en", new Said(who, "NOR", "supports", new DateOnly(2024, 1, 1)));

            Assert.Equal(before + 1, await Count(Positions));
        }
    }

    [Fact]
    public async Task What_another_process_writes_is_seen_at_once()
    {
        await api.Store("en", new Said("Dora Lake", "NOR", "supports", new DateOnly(2024, 1, 1)));
        const string timeline = "/actors/dora-lake/timeline?proposal=the-plan";
        Assert.Equal("Dora Lake", await Name(timeline));
        Assert.Equal("Dora Lake", await Name(timeline));

        await api.Execute("UPDATE Actors SET Name = 'Dora River' WHERE Id = 'dora-lake'");

        Assert.Equal("Dora River", await Name(timeline));
    }

    [Fact]
    public async Task The_same_answer_comes_with_the_same_entity_tag_and_one_who_has_it_gets_304()
    {
        using var first = await api.Get(Positions);
        using var again = await api.Get(Positions);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(await Text(first), await Text(again));
        Assert.Equal(
            first.Content.Headers.ContentType?.ToString(),
            again.Content.Headers.ContentType?.ToString()
        );

        using var known = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{Positions}");
        known.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await api.Client.SendAsync(known, Test.Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(first.Headers.ETag, unchanged.Headers.ETag);
        Assert.Empty(await Text(unchanged));
    }

    [Fact]
    public async Task Another_question_gets_another_answer()
    {
        Assert.NotEqual(
            await Day($"{Positions}?at=2024-01-01"),
            await Day($"{Positions}?at=2024-02-02")
        );
        using var wrong = await api.Get($"{Positions}?at=never");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task A_proposal_that_is_defined_after_it_was_asked_for_is_found()
    {
        using var before = await api.Get("/proposals/later/positions");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);

        await (await api.Post("/proposals", new { id = "later", name = "Later" })).Ok(
            HttpStatusCode.Created
        );

        using var after = await api.Get("/proposals/later/positions");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Many_who_ask_at_once_all_get_the_answer()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => Count($"{Positions}?at=2024-05-05"))
        );

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Today_is_another_day_after_midnight_though_nothing_was_written()
    {
        var today = await Day(Positions);

        api.Time.Advance(TimeSpan.FromDays(1));

        Assert.NotEqual(today, await Day(Positions));
    }

    private async Task<int> Count(string path) =>
        (await api.GetJson(path))["items"]!.AsArray().Count;

    private async Task<string> Name(string path) =>
        (await api.GetJson(path))["actor"]!.Text("name")!;

    private async Task<string> Day(string path) => (await api.GetJson(path)).Text("at")!;

    private static Task<string> Text(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(Test.Cancelled);

    public sealed class Api : ApiFixture, IAsyncLifetime
    {
        public Api()
            : this(FrozenTime.Provider()) { }

        private Api(FakeTimeProvider time)
            : base(s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(time))) => Time = time;

        public FakeTimeProvider Time { get; }

        public async ValueTask InitializeAsync() =>
            await (await Post("/proposals", new { id = "the-plan", name = "The plan" })).Ok(
                HttpStatusCode.Created
            );

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
