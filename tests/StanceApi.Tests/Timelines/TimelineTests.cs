using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Statements;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Timelines;

public sealed class TimelineTests(StatementStore store) : IClassFixture<StatementStore>
{
    [Fact]
    public async Task An_actors_timeline_has_everything_that_the_contract_names()
    {
        var timeline = await store.GetJson("/actors/bob-two/timeline?proposal=the-plan");

        Assert.Equal(
            [
                "actor",
                "proposal",
                "coverage",
                "position",
                "points",
                "buckets",
                "shifts",
                "timeZone",
            ],
            timeline.Names()
        );
        Assert.Equal("bob-two", timeline["actor"]!.Text("id"));
        Assert.Equal("JPN", timeline["actor"]!.Text("country"));
        Assert.Equal("the-plan", timeline["proposal"]!.Text("id"));
        Assert.Equal(
            """{"from":"2024-02-01","to":"2024-02-01","statements":1,"independent":1}""",
            timeline["coverage"]!.ToJsonString()
        );
        Assert.Equal("against", timeline["position"]!.Text("label"));
        Assert.Equal("2024-11-01", timeline["position"]!.Text("asOf"));
        var point = timeline["points"]!.AsArray().Single()!;
        Assert.Equal("Two opposes", point.Text("text"));
        Assert.Equal("2024-02-01", point["saidOn"]!.Text("date"));
        Assert.Equal("https://example.org/a", point.Text("sourceUrl"));
        Assert.Equal("bob-two", point.Text("actorId"));
        Assert.Equal("UTC", timeline.Text("timeZone"));
        var bucket = timeline["buckets"]!.AsArray().Single()!;
        Assert.Equal(
            ["from", "to", "n", "expected", "independent", "mean", "low", "high"],
            bucket.Names()
        );
        Assert.Equal("2024-02-01", bucket.Text("from"));
        Assert.Equal("2024-02-29", bucket.Text("to"));
        Assert.Empty(timeline["shifts"]!.AsArray());
    }

    [Fact]
    public async Task A_day_before_everything_has_no_position_which_is_null()
    {
        var timeline = await store.GetJson(
            "/actors/bob-two/timeline?proposal=the-plan&at=2023-12-31"
        );

        Assert.True(timeline.AsObject().ContainsKey("position"));
        Assert.Null(timeline["position"]);
    }

    [Fact]
    public async Task Buckets_are_as_long_as_asked_and_points_stay_in_the_window()
    {
        var timeline = await store.GetJson(
            "/actors/bob-two/timeline?proposal=the-plan&bucket=year&from=2024-02-02"
        );

        Assert.Empty(timeline["points"]!.AsArray());
        Assert.Equal(0, (int)timeline["coverage"]!["statements"]!);
        var whole = await store.GetJson("/actors/bob-two/timeline?proposal=the-plan&bucket=year");
        Assert.Equal("2024-12-31", whole["buckets"]![0]!.Text("to"));
    }

    [Fact]
    public async Task A_reader_who_has_the_timeline_gets_no_body_until_it_changes()
    {
        const string path = "/api/v1/actors/bob-two/timeline?proposal=the-plan";
        var tag = (await store.Client.GetAsync(path, Test.Cancelled)).Headers.ETag!.ToString();

        using var same = new HttpRequestMessage(HttpMethod.Get, path);
        same.Headers.Add("If-None-Match", tag);
        var unchanged = await store.Client.SendAsync(same, Test.Cancelled);
        using var other = new HttpRequestMessage(HttpMethod.Get, path + "&bucket=day");
        other.Headers.Add("If-None-Match", tag);
        var different = await store.Client.SendAsync(other, Test.Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, different.StatusCode);
    }

    [Fact]
    public async Task A_proposals_timeline_has_a_line_for_each_actor_or_country()
    {
        var byActor = await store.GetJson("/proposals/the-plan/timeline");
        var byCountry = await store.GetJson("/proposals/the-plan/timeline?groupBy=country");

        Assert.Equal(
            ["anna-one", "bob-two", "cleo-three"],
            byActor
                .Items()
                .Select(i => i["actor"]!.Text("id"))
                .Where(i => i.Contains('-', StringComparison.Ordinal))
        );
        Assert.Equal(["JPN", "USA"], byCountry.Items().Select(i => i.Text("country")));
        Assert.Equal(2, (int)byCountry.Items()[0]["coverage"]!["statements"]!);
        Assert.Null(byCountry.Items()[0]["actor"]);
    }

    [Fact]
    public async Task Positions_go_from_against_to_favor_on_the_day_asked()
    {
        var positions = (
            await store.GetJson("/proposals/the-plan/positions?at=2024-02-15")
        ).Items();

        Assert.Equal(["against", "favor"], positions.Select(p => p.Text("label")));
        var first = positions[0];
        Assert.Equal(
            [
                "actor",
                "label",
                "score",
                "low",
                "high",
                "statements",
                "independent",
                "lastSaidOn",
                "evidence",
            ],
            first.Names()
        );
        Assert.Equal(["id", "name", "latinName", "country"], first["actor"]!.Names());
        Assert.Equal("Bob Two", first["actor"]!.Text("name"));
        Assert.Equal("2024-02-01", first.Text("lastSaidOn"));
        Assert.True((double)first["low"]! < (double)first["score"]!);
        Assert.Single(first["evidence"]!.AsArray());
    }

    [Theory]
    [InlineData("/actors/bob-two/timeline", "proposal")]
    [InlineData("/actors/bob-two/timeline?proposal=the-plan&bucket=decade", "bucket")]
    [InlineData("/actors/bob-two/timeline?proposal=the-plan&at=now", "at")]
    [InlineData("/actors/bob-two/timeline?proposal=the-plan&from=2024-02-01&to=2024-01-01", "to")]
    [InlineData("/proposals/the-plan/timeline?groupBy=continent", "groupBy")]
    [InlineData("/proposals/the-plan/positions?at=2024-13-01", "at")]
    [InlineData("/proposals/the-plan/positions?timeZone=Tokyo", "timeZone")]
    [InlineData("/proposals/the-plan/timeline?timeZone=../etc/passwd", "timeZone")]
    public async Task A_window_that_makes_no_sense_is_explained(string path, string field)
    {
        var problem = await (await store.Get(path)).Fails(ProblemKinds.MalformedRequest);

        Assert.NotEmpty(problem.ErrorsOf(field));
    }

    [Fact]
    public async Task Today_is_the_day_in_the_time_zone()
    {
        // It is 2024-11-01, 12:00 UTC.
        var utc = await store.GetJson("/proposals/the-plan/positions");
        var east = await store.GetJson("/proposals/the-plan/positions?timeZone=Pacific/Kiritimati");

        Assert.Equal(("2024-11-01", "UTC"), (utc.Text("at"), utc.Text("timeZone")));
        Assert.Equal(
            ("2024-11-02", "Pacific/Kiritimati"),
            (east.Text("at"), east.Text("timeZone"))
        );
    }

    [Fact]
    public async Task An_undated_statement_is_known_from_the_day_of_its_article_in_the_time_zone()
    {
        // Its article was published on 2024-10-31, 12:00 UTC.
        const string path = "/proposals/the-plan/positions?at=2024-10-31";
        var utc = await store.GetJson(path);
        var east = await store.GetJson(path + "&timeZone=Pacific/Kiritimati");

        Assert.Contains("cleo-three", utc.Items().Select(p => p["actor"]!.Text("id")));
        Assert.DoesNotContain("cleo-three", east.Items().Select(p => p["actor"]!.Text("id")));
    }

    [Fact]
    public async Task Days_said_do_not_move_with_the_time_zone()
    {
        var timeline = await store.GetJson(
            "/actors/bob-two/timeline?proposal=the-plan&bucket=day&timeZone=America/Los_Angeles"
        );

        Assert.Equal("2024-02-01", timeline["points"]![0]!["saidOn"]!.Text("date"));
        Assert.Equal("2024-02-01", timeline["buckets"]![0]!.Text("from"));
    }

    [Fact]
    public async Task An_unknown_actor_is_an_error()
    {
        await (await store.Get("/actors/nobody")).Fails(ProblemKinds.NotFound);
        await (await store.Get("/actors/nobody/timeline?proposal=the-plan")).Fails(
            ProblemKinds.NotFound
        );
    }

    [Fact]
    public async Task Actors_are_found_by_name_country_and_kind()
    {
        var byName = await store.GetJson("/actors?q=bob%20two");
        var byCountry = await store.GetJson("/actors?country=USA&type=person&q=anna%20one");
        var byKind = await store.GetJson("/actors?country=USA&type=government");

        Assert.Equal("Bob Two", byName.Items().Single().Text("name"));
        Assert.Equal("Anna One", byCountry.Items().Single().Text("name"));
        Assert.Equal("government-usa", byKind.Items().Single().Text("id"));
    }

    [Fact]
    public async Task An_actor_has_everything_that_the_contract_names()
    {
        var actor = await store.GetJson("/actors/bob-two");

        Assert.Equal(
            ["id", "name", "latinName", "type", "country", "names", "offices"],
            actor.Names()
        );
        Assert.Equal("""[{"text":"Bob Two","language":"en"}]""", actor["names"]!.ToJsonString());
        var office = actor["offices"]!.AsArray().Single()!;
        Assert.Equal(
            ["title", "organisation", "country", "from", "to", "precision", "source"],
            office.Names()
        );
        Assert.Equal("minister", (string?)office["title"]!["en"]);
        Assert.True(
            JsonNode.DeepEquals(actor, (await store.GetJson("/actors?q=bob%20two")).Items()[0])
        );
    }
}
