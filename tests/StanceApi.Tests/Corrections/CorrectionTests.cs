using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Corrections;

public sealed class CorrectionTests(ReviewerStore api) : IClassFixture<ReviewerStore>
{
    private static readonly DateOnly Day = new(2024, 5, 6);
    private static readonly string[] DoraReal = ["dora-real"];
    private static readonly string[] PennyWong = ["penny-wong"];

    [Fact]
    public async Task A_human_stance_holds_in_statement_and_timeline_and_comes_off_by_undoing()
    {
        var id = await api.Statement(new Said("Cora One", "NOR", "One opposes it.", Day));
        var before = await api.GetJson($"/statements/{id}");
        var line = await api.GetJson("/actors/cora-one/timeline?proposal=the-plan");

        var corrected = await Correct(
            ReviewerStore.Anna,
            id,
            new
            {
                proposalId = "the-plan",
                label = "favor",
                act = "conditional-support",
                reason = "irony",
            }
        );

        var stance = corrected["statement"]!["stances"]![0]!;
        Assert.Equal("favor", stance.Text("label"));
        Assert.Equal("conditional-support", stance.Text("act"));
        Assert.Equal("human", stance.Text("source"));
        Assert.Equal(1, (double)stance["score"]!);
        Assert.Empty(stance["evidence"]!.AsArray());
        var correction = corrected["corrections"]![0]!;
        Assert.Equal("in-force", correction.Text("state"));
        Assert.Equal("anna", correction.Text("who"));
        Assert.Equal("irony", correction.Text("reason"));
        Assert.Equal(
            "favor",
            (await api.GetJson("/actors/cora-one/timeline?proposal=the-plan"))["position"]!.Text(
                "label"
            )
        );

        var undone = await (
            await api.PostAs(
                ReviewerStore.Anna,
                $"/statements/{id}/corrections/{correction.Text("id")}/undo",
                new { reason = "no irony after all" }
            )
        ).Ok();

        Assert.Equal("undone", undone["corrections"]![0]!.Text("state"));
        Assert.Equal("no irony after all", undone["corrections"]![0]!["undo"]!.Text("reason"));
        Assert.True(JsonNode.DeepEquals(before, await api.GetJson($"/statements/{id}")));
        Assert.True(
            JsonNode.DeepEquals(
                line,
                await api.GetJson("/actors/cora-one/timeline?proposal=the-plan")
            )
        );
    }

    [Fact]
    public async Task A_model_never_overwrites_a_human()
    {
        var id = await api.Statement(new Said("Cora Two", "NOR", "Two opposes it.", Day));
        await Correct(ReviewerStore.Anna, id, Stance("neutral"));

        var changed = await api.Client.PutAsync(
            "/api/v1/proposals/the-plan",
            new StringContent(
                """{"name":"The plan","aliases":["the great plan"]}""",
                System.Text.Encoding.UTF8,
                "application/json"
            ),
            Test.Cancelled
        );

        await changed.Ok();
        var stance = (await api.GetJson($"/statements/{id}"))["stances"]![0]!;
        Assert.Equal("neutral", stance.Text("label"));
        Assert.Equal("human", stance.Text("source"));
    }

    [Fact]
    public async Task Who_disagrees_overwrites_nothing_until_one_gives_in()
    {
        var id = await api.Statement(new Said("Cora Three", "NOR", "Three opposes it.", Day));
        await Correct(ReviewerStore.Anna, id, Stance("favor"));

        var bens = await Correct(ReviewerStore.Ben, id, Stance("neutral"));

        Assert.Equal("contested", bens["corrections"]![0]!.Text("state"));
        Assert.Equal("favor", bens["statement"]!["stances"]![0]!.Text("label"));
        Assert.Equal(["contested", "in-force"], await States(id));

        await Correct(ReviewerStore.Anna, id, Stance("neutral"));

        Assert.Equal("neutral", await LabelOf(id));
        Assert.Equal(["in-force", "agreeing", "superseded"], await States(id));
    }

    [Fact]
    public async Task Taking_the_first_word_back_lets_the_second_hold()
    {
        var id = await api.Statement(new Said("Cora Four", "NOR", "Four opposes it.", Day));
        var annas = await Correct(ReviewerStore.Anna, id, Stance("favor"));
        var bens = await Correct(ReviewerStore.Ben, id, Stance("neutral"));
        var undo = $"/statements/{id}/corrections/{annas["corrections"]![0]!.Text("id")}/undo";

        await (await api.PostAs(ReviewerStore.Ben, undo, new { })).Fails(ProblemKinds.Forbidden);
        await (await api.PostAs(ReviewerStore.Anna, undo, new { })).Ok();

        Assert.Equal("neutral", await LabelOf(id));
        Assert.Equal(["in-force", "undone"], await States(id));
        await (await api.PostAs(ReviewerStore.Anna, undo, new { })).Fails(ProblemKinds.Conflict);
        await (
            await api.PostAs(
                ReviewerStore.Ben,
                $"/statements/{id}/corrections/{bens["corrections"]![0]!.Text("id")}/undo",
                new { }
            )
        ).Ok();
        Assert.Equal("against", await LabelOf(id));
    }

    [Fact]
    public async Task An_administrator_decides_a_disagreement_once_and_for_all_that_was_said()
    {
        var id = await api.Statement(new Said("Cora Five", "NOR", "Five opposes it.", Day));
        var annas = await Correct(ReviewerStore.Anna, id, Stance("favor"));
        await Correct(ReviewerStore.Ben, id, Stance("neutral"));

        await Correct(ReviewerStore.Root, id, Stance("unrelated"));

        Assert.Equal("unrelated", await LabelOf(id));
        Assert.Equal(["in-force", "superseded", "superseded"], await States(id));
        await (
            await api.PostAs(
                ReviewerStore.Anna,
                $"/statements/{id}/corrections/{annas["corrections"]![0]!.Text("id")}/undo",
                new { }
            )
        ).Ok();
        Assert.Equal("unrelated", await LabelOf(id));
    }

    [Fact]
    public async Task Who_says_the_same_makes_no_conflict()
    {
        var id = await api.Statement(new Said("Cora Six", "NOR", "Six opposes it.", Day));
        await Correct(ReviewerStore.Anna, id, Stance("favor"));

        await Correct(ReviewerStore.Ben, id, Stance("favor"));

        Assert.Equal(["agreeing", "in-force"], await States(id));
    }

    [Fact]
    public async Task Another_speaker_takes_the_statement_to_their_timeline_and_back()
    {
        await api.Statement(new Said("Dora Real", "SWE", "A real word supports it.", Day));
        var id = await api.Statement(
            new Said("Dora Wrong", "NOR", "Wrongly put, supports it.", Day)
        );
        var before = await api.GetJson($"/statements/{id}");

        var corrected = await Correct(ReviewerStore.Anna, id, new { speakers = DoraReal });

        var speaker = Assert.Single(corrected["statement"]!["speakers"]!.AsArray())!;
        Assert.Equal("dora-real", speaker.Text("actorId"));
        Assert.Equal("Dora Real", speaker.Text("name"));
        Assert.Null(speaker["mention"]);
        Assert.Equal(2, await Points("dora-real"));
        Assert.Equal(0, await Points("dora-wrong"));
        Assert.Contains(
            (await api.GetJson("/statements?country=SWE&proposal=the-plan")).Items(),
            s => s.Text("id") == id
        );

        await (
            await api.PostAs(
                ReviewerStore.Anna,
                $"/statements/{id}/corrections/{corrected["corrections"]![0]!.Text("id")}/undo",
                new { }
            )
        ).Ok();

        Assert.True(JsonNode.DeepEquals(before, await api.GetJson($"/statements/{id}")));
        Assert.Equal(1, await Points("dora-wrong"));
    }

    [Fact]
    public async Task A_doubtful_speaker_who_is_settled_keeps_the_articles_words()
    {
        var id = await api.Statement(new Said("Wong", null, "Too early to settle.", Day));

        var corrected = await Correct(ReviewerStore.Anna, id, new { speakers = PennyWong });

        var speaker = corrected["statement"]!["speakers"]![0]!;
        Assert.Equal("penny-wong", speaker.Text("actorId"));
        Assert.Equal("Wong", speaker.Text("name"));
        Assert.Equal("Wong", speaker["mention"]!.Text("text"));
        Assert.Equal("AUS", speaker.Text("country"));
        Assert.DoesNotContain(
            (await api.GetJson("/review?reason=doubtful-speaker&limit=200")).Items(),
            i => i["statement"]!.Text("id") == id
        );
    }

    [Fact]
    public async Task Another_day_moves_the_point_and_what_repeats_it()
    {
        const string words = "Nobody supports the plan in the north of the country.";
        var first = await api.Statement(new Said("Elsa Dated", "NOR", words, Day));
        var second = await api.Statement(new Said("Elsa Dated", "NOR", words, Day.AddDays(60)));
        Assert.Equal(2, await Independent("elsa-dated"));

        var corrected = await Correct(
            ReviewerStore.Anna,
            second,
            new { saidOn = new { date = "2024-05-06" } }
        );

        Assert.Equal("2024-05-06", corrected["statement"]!["saidOn"]!.Text("date"));
        Assert.Equal(1, await Independent("elsa-dated"));
        Assert.Contains(
            (await api.GetJson($"/statements/{first}/duplicates"))["items"]!.AsArray(),
            d => d!.ToJsonString().Contains(second, StringComparison.Ordinal)
        );

        await Correct(
            ReviewerStore.Anna,
            second,
            new { saidOn = new { date = "2024-06-01", precision = "month" } }
        );

        Assert.Equal(2, await Independent("elsa-dated"));
        await Correct(ReviewerStore.Anna, second, new { saidOn = new { precision = "unknown" } });
        Assert.Null((await api.GetJson($"/statements/{second}"))["saidOn"]!["date"]);
    }

    [Fact]
    public async Task Another_span_takes_its_words_from_the_article_and_is_judged_anew()
    {
        var id = await api.Statement(
            new Said("Fay Spanned", "NOR", "We support it, he said, but they oppose it.", Day)
        );
        var before = await api.GetJson($"/statements/{id}");
        Assert.Equal("against", before["stances"]![0]!.Text("label"));
        var start = (int)before["start"]!;

        var corrected = await Correct(
            ReviewerStore.Anna,
            id,
            new { start, end = start + "We support it".Length }
        );

        var statement = corrected["statement"]!;
        Assert.Equal("We support it", statement.Text("text"));
        Assert.Equal("favor", statement["stances"]![0]!.Text("label"));
        Assert.Equal("model", statement["stances"]![0]!.Text("source"));
        Assert.Contains(
            (await api.GetJson("/statements?q=support&actor=fay-spanned")).Items(),
            s => s.Text("id") == id
        );
        Assert.DoesNotContain(
            (await api.GetJson("/statements?q=oppose&actor=fay-spanned")).Items(),
            s => s.Text("id") == id
        );

        await (
            await api.PostAs(
                ReviewerStore.Anna,
                $"/statements/{id}/corrections/{corrected["corrections"]![0]!.Text("id")}/undo",
                new { }
            )
        ).Ok();
        Assert.True(JsonNode.DeepEquals(before, await api.GetJson($"/statements/{id}")));
    }

    [Theory]
    [InlineData("""{}""", "label")]
    [InlineData("""{"label":"favor"}""", "proposalId")]
    [InlineData("""{"proposalId":"the-plan"}""", "label")]
    [InlineData("""{"proposalId":"the-plan","label":"favor","act":"reject"}""", "act")]
    [InlineData("""{"proposalId":"none","label":"favor"}""", "proposalId")]
    [InlineData("""{"speakers":["nobody-at-all"]}""", "speakers")]
    [InlineData("""{"start":3}""", "end")]
    [InlineData("""{"start":5,"end":5}""", "start")]
    [InlineData("""{"start":0,"end":99999}""", "start")]
    [InlineData("""{"saidOn":{"date":"2024-05-06","dateEnd":"2024-05-01"}}""", "saidOn")]
    [InlineData("""{"saidOn":{"precision":"day"}}""", "saidOn")]
    public async Task What_cannot_be_is_refused_and_changes_nothing(string body, string field)
    {
        var id = await api.Statement(
            new Said("Gina Refused", "NOR", $"Word {Guid.NewGuid()}.", Day)
        );

        var problem = await (
            await api.PostAs(
                ReviewerStore.Anna,
                $"/statements/{id}/corrections",
                JsonNode.Parse(body)!
            )
        ).Fails(ProblemKinds.Validation);

        Assert.NotEmpty(problem.ErrorsOf(field));
        Assert.Empty((await api.GetJson($"/statements/{id}/corrections")).Items());
    }

    [Fact]
    public async Task A_statement_that_changed_since_is_not_corrected()
    {
        var id = await api.Statement(new Said("Hanna Matched", "NOR", "Matched word.", Day));
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/v1/statements/{id}/corrections"
        )
        {
            Content = new StringContent(
                """{"proposalId":"the-plan","label":"favor"}""",
                System.Text.Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Add("If-Match", "\"another\"");

        await (await api.Client.SendAsync(request, Test.Cancelled)).Fails(
            ProblemKinds.PreconditionFailed
        );

        await (
            await api.PostAs(
                ReviewerStore.Anna,
                "/statements/0000000000000/corrections",
                Stance("favor")
            )
        ).Fails(ProblemKinds.NotFound);
    }

    private static object Stance(string label) => new { proposalId = "the-plan", label };

    private async Task<JsonNode> Correct(string key, string id, object body) =>
        await (await api.PostAs(key, $"/statements/{id}/corrections", body)).Ok(
            HttpStatusCode.Created
        );

    private async Task<IEnumerable<string>> States(string id) =>
        (await api.GetJson($"/statements/{id}/corrections")).Items().Select(c => c.Text("state"));

    private async Task<string> LabelOf(string id) =>
        (await api.GetJson($"/statements/{id}"))["stances"]![0]!.Text("label");

    private async Task<int> Points(string actor) =>
        (await api.GetJson($"/actors/{actor}/timeline?proposal=the-plan"))["points"]!
            .AsArray()
            .Count;

    private async Task<int> Independent(string actor) =>
        (int)
            (await api.GetJson($"/actors/{actor}/timeline?proposal=the-plan"))["coverage"]![
                "independent"
            ]!;
}
