using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Actors;
using StanceApi.Store.Audit;
using StanceApi.Store.Independence;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Tests.Actors;

public sealed class MergingActors : IAsyncLifetime
{
    private static readonly Author Analyst = new("analyst", "one person");

    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_merged_actors_statements_and_names_are_the_survivors()
    {
        await Say("Ada Example", "We will open the northern ferry line before winter comes.");
        var second = await Say(
            "A. B. Sample",
            "We will open the northern ferry line before the winter comes."
        );

        var outcome = await Merge("a-b-sample", "ada-example");

        Assert.Equal((MergeActorsResult.Done, 1), (outcome.Result, outcome.Statements));
        Assert.Contains(outcome.Actor!.Names, n => n.Text == "A. B. Sample");
        Assert.Equal("ada-example", (await Find("a-b-sample"))!.MergedInto);
        Assert.Equal(2, (await StatementsOf("ada-example")).Count);
        Assert.Empty(await StatementsOf("a-b-sample"));
        // What both said alike is one piece of evidence now.
        Assert.Single((await Duplicates(second)).Others);
    }

    [Fact]
    public async Task New_shifts_are_looked_for_in_whose_statements_change()
    {
        await _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(TestProposals.AsianNato(), Author.Program, TestStore.Cancel)
        );
        await Say("Ada Example", "We support it.");
        await Say("Berta Sample", "We oppose it.");
        await _store.Execute("DELETE FROM ShiftChecks");

        await Merge("berta-sample", "ada-example");

        Assert.Equal(1, await _store.Count("ShiftChecks"));
        Assert.Equal(1, await _store.Count("ShiftChecks WHERE ActorId = 'ada-example'"));
        await _store.Execute("DELETE FROM ShiftChecks");

        await Split("berta-sample");

        Assert.Equal(2, await _store.Count("ShiftChecks"));
    }

    [Fact]
    public async Task Who_is_named_like_a_merged_actor_is_the_survivor()
    {
        await Say("Ada Example", "One.");
        await Say("Berta Sample", "Two.");
        await Merge("berta-sample", "ada-example");

        await Say("Berta Sample", "Three.");

        Assert.Equal(3, (await StatementsOf("ada-example")).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_was_merged_in_any_order_and_split_in_any_order_is_as_it_was(int seed)
    {
        var random = new Random(seed);
        string[] people = ["Ada Example", "Berta Sample", "Cleo Pattern", "Dora Model"];
        string[] words =
        [
            "We will open the northern ferry line before the winter comes.",
            "We will open the northern ferry line before winter comes",
            "We support it.",
            "We oppose it.",
        ];
        for (var i = 0; i < 12; i++)
        {
            await Say(people[random.Next(people.Length)], words[random.Next(words.Length)]);
        }

        var actors = people.Select(p => p.ToLowerInvariant().Replace(' ', '-')).ToList();
        actors = [.. await Existing(actors)];
        var before = await Everything();
        var merged = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var (one, other) = (Pick(actors, random), Pick(actors, random));
            if ((await Merge(one, other)).Result is MergeActorsResult.Done)
            {
                merged.Add(one);
            }
        }

        Assert.NotEmpty(merged);
        Assert.NotEqual(before, await Everything());
        var undone = merged.ToArray();
        random.Shuffle(undone);
        foreach (var actor in undone)
        {
            Assert.Equal(MergeActorsResult.Done, (await Split(actor)).Result);
        }

        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task A_merge_that_makes_no_sense_changes_nothing()
    {
        await Say("Ada Example", "One.");
        await Say("Berta Sample", "Two.");
        await Merge("berta-sample", "ada-example");
        var before = await Everything();

        Assert.Equal(
            MergeActorsResult.Impossible,
            (await Merge("ada-example", "ada-example")).Result
        );
        Assert.Equal(
            MergeActorsResult.Impossible,
            (await Merge("ada-example", "berta-sample")).Result
        );
        Assert.Equal(
            MergeActorsResult.Impossible,
            (await Merge("berta-sample", "ada-example")).Result
        );
        Assert.Equal(MergeActorsResult.Unknown, (await Merge("nobody", "ada-example")).Result);
        Assert.Equal(MergeActorsResult.Impossible, (await Split("ada-example")).Result);
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task Every_change_is_written_down_for_good()
    {
        await Say("Ada Example", "One.");
        await Say("Berta Sample", "Two.");

        var merge = await Merge("berta-sample", "ada-example");

        var events = await _store.Ask<ListAuditEvents, Page<AuditEvent>>(q =>
            q.RunAsync(
                new AuditFilter(Who: "analyst", EntityId: "berta-sample"),
                10,
                null,
                TestStore.Cancel
            )
        );
        var written = Assert.Single(events.Items);
        Assert.Equal(merge.AuditEventId, written.Id);
        Assert.Equal(
            ("analyst", AuditAction.Merge, "one person"),
            (written.Who, written.Action, written.Reason)
        );
        Assert.Null(Member(written.Before, "mergedInto"));
        Assert.Equal("ada-example", Member(written.After, "mergedInto"));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            _store.Execute("UPDATE AuditEvents SET Who = 'somebody else'")
        );
        await Assert.ThrowsAnyAsync<Exception>(() => _store.Execute("DELETE FROM AuditEvents"));
    }

    private static string? Member(string? json, string name)
    {
        using var document = JsonDocument.Parse(json!);
        return document.RootElement.GetProperty(name).GetString();
    }

    private static string Pick(List<string> choices, Random random) =>
        choices[random.Next(choices.Count)];

    private async Task<string> Say(string who, string words)
    {
        var outcome = await _store.Post(
            TestArticle.Unique(
                TestArticle.Of(new TestLine(words, Speakers.Person(who, null, null)))
            )
        );
        var page = await _store.Ask<ListArticleStatements, Page<StoredStatement>>(q =>
            q.RunAsync(outcome.Article!.Id, 10, null, TestStore.Cancel)
        );
        return page.Items[0].Id;
    }

    private Task<MergeActorsOutcome> Merge(string id, string into) =>
        _store.Ask<MergeActors, MergeActorsOutcome>(q =>
            q.RunAsync(id, into, Analyst, TestStore.Cancel)
        );

    private Task<MergeActorsOutcome> Split(string id) =>
        _store.Ask<MergeActors, MergeActorsOutcome>(q =>
            q.UndoAsync(id, Analyst, TestStore.Cancel)
        );

    private Task<StoredActor?> Find(string id) =>
        _store.Ask<FindActor, StoredActor?>(q => q.RunAsync(id, TestStore.Cancel));

    private async Task<IEnumerable<string>> Existing(IEnumerable<string> ids)
    {
        var existing = new List<string>();
        foreach (var id in ids)
        {
            if (await Find(id) is not null)
            {
                existing.Add(id);
            }
        }

        return existing;
    }

    private async Task<IReadOnlyList<StoredStatement>> StatementsOf(string actor)
    {
        var page = await _store.Ask<ListStatements, Page<StoredStatement>>(q =>
            q.RunAsync(new StatementFilter(ActorId: actor), 200, null, TestStore.Cancel)
        );
        return page.Items;
    }

    private async Task<StatementDuplicates> Duplicates(string id) =>
        (
            await _store.Ask<FindStatementDuplicates, StatementDuplicates?>(q =>
                q.RunAsync(id, TestStore.Cancel)
            )
        )!;

    /// <summary>All rows that a merge could touch, but not what only tells of it.</summary>
    private Task<string> Everything() =>
        _store.Ask<StanceDb, string>(async db =>
        {
            var text = new List<string>();
            foreach (
                var sql in (string[])
                    [
                        "SELECT Id || '|' || Name || '|' || coalesce(LatinName, '') || '|' || Type || '|' || coalesce(Country, '') || '|' || coalesce(MergedIntoId, '') AS Value FROM Actors",
                        "SELECT ActorId || '|' || Key || '|' || Language || '|' || Text || '|' || Origin || '|' || coalesce(MergedFromId, '') AS Value FROM ActorNames",
                        "SELECT ActorId || '|' || Titles || '|' || coalesce(cast(\"From\" AS text), '') || '|' || Origin || '|' || coalesce(MergedFromId, '') AS Value FROM ActorOffices",
                        "SELECT StatementId || '|' || Ordinal || '|' || coalesce(ActorId, '') || '|' || coalesce(LinkedActorId, '') || '|' || coalesce(SpeaksFor, '') AS Value FROM StatementSpeakers",
                        "SELECT Id || '|' || EvidenceGroup AS Value FROM Statements",
                    ]
            )
            {
                var rows = await db
                    .Database.SqlQueryRaw<string>(TestDatabase.Sql(sql))
                    .ToListAsync(TestStore.Cancel);
                text.AddRange(rows.Order(StringComparer.Ordinal));
            }

            return string.Join('\n', text);
        });
}
