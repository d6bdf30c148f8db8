using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Corrections;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Review;

public sealed class ReviewTests(ReviewerStore api) : IClassFixture<ReviewerStore>
{
    private static readonly DateOnly Day = new(2024, 5, 6);

    [Fact]
    public async Task A_conflict_comes_first_with_both_words_and_goes_once_it_is_settled()
    {
        var id = await api.Statement(new Said("Rita Contested", "NOR", "Rita opposes it.", Day));
        await Correct(ReviewerStore.Anna, id, new { proposalId = "the-plan", label = "favor" });
        await Correct(
            ReviewerStore.Ben,
            id,
            new
            {
                proposalId = "the-plan",
                label = "neutral",
                reason = "she only asks",
            }
        );

        var first = (await api.GetJson("/review")).Items()[0];

        Assert.Equal("conflict", first.Text("reason"));
        var conflict = (await api.GetJson("/review?reason=conflict"))
            .Items()
            .Single(i => IdOf(i) == id);
        Assert.Equal(1, (double)conflict["rank"]!);
        var words = conflict["corrections"]!.AsArray();
        Assert.Equal(["contested", "in-force"], words.Select(c => c!.Text("state")));
        Assert.Equal(["ben", "anna"], words.Select(c => c!.Text("who")));
        Assert.Equal("she only asks", words[0]!.Text("reason"));

        await Correct(ReviewerStore.Root, id, new { proposalId = "the-plan", label = "neutral" });

        Assert.DoesNotContain(await Ids("conflict"), i => i == id);
    }

    [Fact]
    public async Task An_undated_statement_waits_until_somebody_knows_the_day()
    {
        var id = await api.Statement(new Said("Ulla Undated", "NOR", "Ulla opposes it.", null));

        Assert.Contains(await Ids("undated"), i => i == id);
        await Correct(ReviewerStore.Anna, id, new { saidOn = new { date = "2024-05-06" } });

        Assert.DoesNotContain(await Ids("undated"), i => i == id);
    }

    [Fact]
    public async Task Of_uncertain_stances_the_less_sure_and_the_more_telling_come_first()
    {
        var sure = await api.Statement(new Said("Ida Sure", "NOR", "Ida opposes it.", Day));
        var often = await api.Statement(new Said("Olav Often", "NOR", "Olav one opposes it.", Day));
        await api.Statement(new Said("Olav Often", "NOR", "Olav two opposes it.", Day.AddDays(9)));
        var once = await api.Statement(new Said("Otto Once", "NOR", "Otto opposes it.", Day));
        await Doubt(often, 0.4);
        await Doubt(once, 0.5);

        var uncertain = (await api.GetJson("/review?reason=uncertain&limit=200")).Items();

        Assert.DoesNotContain(uncertain, i => IdOf(i) == sure);
        var ranks = uncertain.ToDictionary(IdOf, i => (double)i["rank"]!);
        Assert.Equal(0.5 * (1 + 1) / 2, ranks[once], 3);
        Assert.Equal(0.6 * (1 + 0.5) / 2, ranks[often], 3);
        Assert.Equal("the-plan", uncertain.First(i => IdOf(i) == once).Text("proposalId"));
        Assert.Equal(
            uncertain.Select(i => (double)i["rank"]!).OrderDescending(),
            uncertain.Select(i => (double)i["rank"]!)
        );

        await Correct(ReviewerStore.Anna, once, new { proposalId = "the-plan", label = "against" });

        Assert.DoesNotContain(await Ids("uncertain"), i => i == once);
    }

    [Fact]
    public async Task A_position_that_rests_on_one_statement_is_worth_a_look_until_a_human_looked()
    {
        var alone = await api.Statement(new Said("Liv Alone", "NOR", "Liv opposes it.", Day));
        var one = await api.Statement(new Said("Lea Twice", "NOR", "Lea one opposes it.", Day));
        await api.Statement(new Said("Lea Twice", "NOR", "Lea two opposes it.", Day.AddDays(9)));

        var influential = await Ids("influential");

        Assert.Contains(influential, i => i == alone);
        Assert.DoesNotContain(influential, i => i == one);
        await Correct(
            ReviewerStore.Anna,
            alone,
            new { proposalId = "the-plan", label = "against" }
        );
        Assert.DoesNotContain(await Ids("influential"), i => i == alone);
    }

    [Fact]
    public async Task Pages_repeat_and_hide_nothing_though_more_comes_in_between()
    {
        await api.Post("/proposals", new { id = "the-plan", name = "The plan" });
        await api.Store(
            "en",
            [
                .. Enumerable
                    .Range(0, 130)
                    .Select(i => new Said(
                        $"Pia P{(char)('a' + (i / 12))}{(char)('a' + (i % 12))}",
                        "NOR",
                        $"Page {i} opposes it.",
                        i % 2 == 0 ? Day : null
                    )),
            ]
        );
        var before = (await All("/review?limit=200")).ConvertAll(Key);

        var paged = new List<JsonNode>();
        string? next = "/review?limit=17";
        while (next is not null)
        {
            var page = await api.GetJson(next);
            paged.AddRange(page.Items());
            await api.Statement(
                new Said(
                    $"Quin Q{Guid.NewGuid():N}",
                    "NOR",
                    $"Quin {Guid.NewGuid()} opposes it.",
                    null
                )
            );
            next = (string?)page["nextCursor"] is { } cursor
                ? $"/review?limit=17&cursor={cursor}"
                : null;
        }

        var keys = paged.ConvertAll(Key);
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Empty(before.Except(keys));
        await (await api.Get("/review?cursor=bm9uZQ")).Fails(ProblemKinds.MalformedRequest);
        await (await api.Get("/review?reason=boredom")).Fails(ProblemKinds.MalformedRequest);
    }

    private async Task<List<JsonNode>> All(string path)
    {
        var found = new List<JsonNode>();
        for (string? next = path; next is not null; )
        {
            var page = await api.GetJson(next);
            found.AddRange(page.Items());
            next = (string?)page["nextCursor"] is { } cursor ? $"{path}&cursor={cursor}" : null;
        }
        return found;
    }

    private static string Key(JsonNode item) =>
        $"{item.Text("reason")} {IdOf(item)} {(string?)item["proposalId"]}";

    private async Task<List<string>> Ids(string reason) =>
        (await All($"/review?reason={reason}&limit=200")).ConvertAll(IdOf);

    private static string IdOf(JsonNode item) => item["statement"]!.Text("id");

    private async Task Correct(string key, string id, object body) =>
        await (await api.PostAs(key, $"/statements/{id}/corrections", body)).Ok(
            HttpStatusCode.Created
        );

    /// <summary>Makes the model less sure of a stored stance.</summary>
    private async Task Doubt(string id, double confidence) =>
        await api.Execute(
            "UPDATE Stances SET Confidence = $confidence WHERE StatementId = $id",
            ("$confidence", confidence),
            ("$id", StanceIds.Parse(id))
        );
}
