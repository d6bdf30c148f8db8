using System.Net;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Rescoring;

/// <summary>Each test begins and ends with the plain model's scores.</summary>
public sealed class RescoreTests(RescoreApi api) : IClassFixture<RescoreApi>, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        // What held at one moment is kept once, however often it came to hold.
        api.Later();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        api.Models.Active = TwoModels.Plain;
        await api.Run(new { });
    }

    [Fact]
    public async Task Once_another_model_is_active_a_run_judges_by_it_and_history_tells_both()
    {
        api.Models.Active = TwoModels.Contrary;

        var run = await api.Run(new { proposalId = RescoreApi.Proposal });

        Assert.Equal("succeeded", run.Text("state"));
        Assert.Equal("finished", run.Text("phase"));
        Assert.Equal((3, 2), ((int)run["scored"]!, (int)run["flipped"]!));
        Assert.Equal(["favor", "against", "neutral"], await api.Labels());
        var id = (await api.GetJson($"/articles/{api.ArticleId}/statements")).Items()[0].Text("id");
        var scores = (await api.GetJson($"/statements/{id}/scores")).Items();
        Assert.Equal("cue-2", scores[0]["stance"]!.Text("modelVersion"));
        Assert.Null(scores[0]["replacedAt"]);
        Assert.Equal("cue-1", scores[1]["stance"]!.Text("modelVersion"));
        Assert.Equal("against", scores[1]["stance"]!.Text("label"));
        Assert.NotNull(scores[1]["replacedAt"]);
        Assert.Equal("oppose", scores[1]["stance"]!["evidence"]![0]!.Text("text"));
    }

    [Fact]
    public async Task What_is_up_to_date_is_not_judged_again()
    {
        var run = await api.Run(new { });

        Assert.Equal((0, 3), ((int)run["scored"]!, (int)run["skipped"]!));
    }

    [Fact]
    public async Task A_dry_run_of_another_model_changes_nothing_and_tells_what_it_would()
    {
        var run = await api.Run(new { modelVersion = TwoModels.Contrary, dryRun = true });

        Assert.Equal(["against", "favor", "neutral"], await api.Labels());
        var diff = await api.GetJson($"/rescore-runs/{run.Text("id")}/diff");
        var items = diff.Items();
        Assert.Equal(2, items.Count);
        Assert.All(items, i => Assert.Equal(1.6, (double)i["move"]!, 9));
        Assert.All(items, i => Assert.Equal("model", i.Text("cause")));
        Assert.Equal("Ann Author", items[0]["actors"]![0]!.Text("name"));
        Assert.Equal(2, diff["labels"]!.AsArray().Count);
        Assert.Equal("en", diff["languages"]![0]!.Text("name"));
        Assert.Equal(2, (int)diff["proposals"]![0]!["flipped"]!);
        Assert.Equal(2, diff["actors"]!.AsArray().Count);
        var positions = diff["positions"]!.AsArray();
        Assert.Equal(2, positions.Count);
        var ann = positions.Single(p => p!["actor"]!.Text("name") == "Ann Author")!;
        Assert.Equal(("against", "favor"), (ann.Text("fromLabel"), ann.Text("toLabel")));
    }

    [Fact]
    public async Task The_changes_come_in_pages_and_as_a_table()
    {
        var run = await api.Run(new { modelVersion = TwoModels.Contrary, dryRun = true });
        var path = $"/rescore-runs/{run.Text("id")}/diff";

        var first = await api.GetJson($"{path}?limit=1");
        var second = await api.GetJson($"{path}?limit=1&cursor={first.Text("nextCursor")}");
        Assert.NotEqual(
            first.Items().Single().Text("statementId"),
            second.Items().Single().Text("statementId")
        );
        Assert.Null(second["nextCursor"]);

        var csv = await api.Get($"{path}?format=csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        var lines = (await csv.Content.ReadAsStringAsync(Test.Cancelled)).Split(
            "\r\n",
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(3, lines.Length);
        Assert.Contains("the-plan", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_can_be_read_without_scripts_and_words_are_no_markup()
    {
        var run = await api.Run(new { modelVersion = TwoModels.Contrary, dryRun = true });

        var response = await api.Get($"/rescore-runs/{run.Text("id")}/diff?format=html");

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        var page = await response.Content.ReadAsStringAsync(Test.Cancelled);
        Assert.Contains("What a dry run would change", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;plan&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_is_promoted_once_its_model_is_active()
    {
        var dry = await api.Run(new { modelVersion = TwoModels.Contrary, dryRun = true });
        var path = $"/rescore-runs/{dry.Text("id")}/promote";
        await (await api.Post(path, new { })).Fails(ProblemKinds.Conflict);
        api.Models.Active = TwoModels.Contrary;

        await (await api.Post(path, new { reason = "It looks right" })).Ok(HttpStatusCode.Accepted);

        var run = await api.Ended(dry.Text("id"));
        Assert.Equal("promoted", run.Text("phase"));
        Assert.Equal(["favor", "against", "neutral"], await api.Labels());
        Assert.Equal(0, (int)(await api.Run(new { }))["scored"]!);
        await (await api.Post(path, new { })).Fails(ProblemKinds.Conflict);
    }

    [Fact]
    public async Task A_dropped_dry_run_cannot_be_promoted()
    {
        var dry = await api.Run(new { dryRun = true });
        var path = $"/api/v1/rescore-runs/{dry.Text("id")}";

        var dropped = await (await api.Client.DeleteAsync(path, Test.Cancelled)).Ok();

        Assert.Equal("dropped", dropped.Text("phase"));
        await (await api.Post($"/rescore-runs/{dry.Text("id")}/promote", new { })).Fails(
            ProblemKinds.Conflict
        );
    }

    [Fact]
    public async Task A_run_that_holds_can_be_dropped_no_more()
    {
        var run = await api.Run(new { });

        var response = await api.Client.DeleteAsync(
            $"/api/v1/rescore-runs/{run.Text("id")}",
            Test.Cancelled
        );

        await response.Fails(ProblemKinds.Conflict);
    }

    [Fact]
    public async Task A_changed_proposal_is_judged_anew_by_a_run_of_its_own()
    {
        await api.Client.PutAsync(
            $"/api/v1/proposals/{RescoreApi.Proposal}",
            new StringContent(
                """{"name":"The plan","description":"Other"}""",
                null,
                "application/json"
            ),
            Test.Cancelled
        );

        var run = (await api.GetJson("/rescore-runs?limit=1")).Items()[0];

        Assert.Equal("proposal", run.Text("cause"));
        Assert.Equal(RescoreApi.Proposal, run.Text("proposalId"));
        Assert.Equal(3, (int)run["scored"]!);
        Assert.Equal("succeeded", run.Text("state"));
    }

    [Fact]
    public async Task Who_started_a_run_is_in_the_audit_log_with_what_came_of_it()
    {
        api.Models.Active = TwoModels.Contrary;
        var run = await api.Run(new { reason = "A better model" });

        var events = (
            await api.GetJson($"/audit-events?entity=rescore-run&entityId={run.Text("id")}")
        ).Items();

        Assert.Equal(2, events.Count);
        Assert.Equal("A better model", events[1].Text("reason"));
        Assert.Equal(events[1].Text("causeId"), events[0].Text("causeId"));
        Assert.Equal(3, (int)events[0]["after"]!["scored"]!);
    }

    [Fact]
    public async Task A_model_that_is_not_active_can_only_be_tried() =>
        await (await api.Post("/rescore-runs", new { modelVersion = TwoModels.Contrary })).Fails(
            ProblemKinds.Conflict
        );

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        var problem = await (
            await api.Post("/rescore-runs", new { proposalId = "the-plane" })
        ).Fails(ProblemKinds.UnknownProposal);
        Assert.Equal("the-plan", (string?)problem["didYouMean"]![0]);
        await (await api.Post("/rescore-runs", new { modelVersion = "none" })).Fails(
            ProblemKinds.NotFound
        );
        foreach (var path in (string[])["", "/diff"])
        {
            await (await api.Get($"/rescore-runs/09m3k7bq1w2d4{path}")).Fails(
                ProblemKinds.NotFound
            );
        }
        await (await api.Get("/statements/09m3k7bq1w2d4/scores")).Fails(ProblemKinds.NotFound);
    }

    [Fact]
    public async Task Runs_are_listed_the_last_first()
    {
        var first = await api.Run(new { });
        var second = await api.Run(new { dryRun = true });

        var ids = (await api.GetJson("/rescore-runs?limit=2")).Items().Select(r => r.Text("id"));

        Assert.Equal([second.Text("id"), first.Text("id")], ids);
    }
}
