using StanceApi.Stance.Scoring;
using StanceApi.Store.Audit;
using StanceApi.Store.Proposals;
using StanceApi.Store.Timelines;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Tests.Timelines;

public sealed class ReadingPoints : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        await _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(TestProposals.AsianNato(), Author.Program, TestStore.Cancel)
        );
        var japan = new Speaker("Japan", null, ActorType.Government, "JPN", null, null, 0.9);
        await _store.Post(
            TestArticle.Of(
                new TestLine("We support it now.", Speakers.Ishiba).On(2024, 10, 1),
                new TestLine("I support it.", Speakers.Ishiba).On(2024, 9, 1),
                new TestLine("The weather is fine.", Speakers.Ishiba),
                new TestLine("Together we study it.", Speakers.Ishiba, japan).On(2024, 9, 15),
                new TestLine("Hardly anybody will support it.", Speakers.Anonymous()),
                new TestLine("We oppose it.", Speakers.Jaishankar),
                new TestLine("I oppose it.", Speakers.Person("Ann Lee", null, "USA", "Senator")),
                new TestLine(
                    "I would oppose it.",
                    Speakers.Person("Taro Ito", null, "JPN", "former prime minister")
                )
            )
        );
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task An_actors_points_are_in_order_and_leave_out_the_unrelated()
    {
        var points = await _store.Ask<ReadActorPoints, IReadOnlyList<TimelinePoint>>(async q =>
            await q.RunAsync("shigeru-ishiba", "asian-nato", TimeZoneInfo.Utc, TestStore.Cancel)
        );

        Assert.Equal(
            ["I support it.", "Together we study it.", "We support it now."],
            points.Select(p => p.Text)
        );
        var first = points[0];
        Assert.Equal((StanceLabel.Favor, 0.8, 0.9), (first.Label, first.Score, first.Confidence));
        Assert.Equal("https://news.example/1", first.SourceUrl);
        Assert.Equal(first.StatementId, first.Evidence.StatementId);
        Assert.Equal(0.8 * 0.95, first.Evidence.Weight, 12);
        Assert.Equal(new DateOnly(2024, 10, 2), first.Evidence.KnownBy);
        Assert.Equal(first.StatementId, first.Evidence.IndependenceKey);
    }

    [Fact]
    public async Task An_actor_without_statements_on_the_proposal_has_no_points() =>
        Assert.Empty(
            await _store.Ask<ReadActorPoints, IReadOnlyList<TimelinePoint>>(async q =>
                await q.RunAsync(
                    "shigeru-ishiba",
                    "carbon-tariff",
                    TimeZoneInfo.Utc,
                    TestStore.Cancel
                )
            )
        );

    [Fact]
    public async Task A_joint_statement_counts_for_each_actor_and_an_anonymous_one_for_none()
    {
        var actors = await _store.Ask<ReadProposalPoints, IReadOnlyList<ActorPoints>>(async q =>
            await q.ByActorAsync("asian-nato", TimeZoneInfo.Utc, TestStore.Cancel)
        );

        Assert.Equal(
            [
                ("ann-lee", 1),
                ("japan", 1),
                ("shigeru-ishiba", 3),
                ("subrahmanyam-jaishankar", 1),
                ("taro-ito", 1),
            ],
            actors.Select(a => (a.Actor.Id, a.Points.Length))
        );
    }

    [Fact]
    public async Task A_country_has_the_line_of_those_who_speak_for_it_and_a_joint_statement_once()
    {
        var countries = await _store.Ask<ReadProposalPoints, IReadOnlyList<CountryPoints>>(
            async q => await q.ByCountryAsync("asian-nato", TimeZoneInfo.Utc, TestStore.Cancel)
        );

        Assert.Equal([("IND", 1), ("JPN", 3)], countries.Select(c => (c.Country, c.Points.Length)));
    }

    [Fact]
    public async Task Evidence_is_the_same_without_the_words()
    {
        var (actors, evidence) = (
            await _store.Ask<ReadProposalPoints, IReadOnlyList<ActorPoints>>(async q =>
                await q.ByActorAsync("asian-nato", TimeZoneInfo.Utc, TestStore.Cancel)
            ),
            await _store.Ask<ReadEvidence, IReadOnlyList<ActorEvidence>>(async q =>
                await q.RunAsync(
                    "asian-nato",
                    new EvidenceFilter(),
                    TimeZoneInfo.Utc,
                    TestStore.Cancel
                )
            )
        );

        Assert.Equal(actors.Select(a => a.Actor), evidence.Select(a => a.Actor));
        Assert.Equal(
            actors.SelectMany(a => a.Points.Select(p => p.Evidence)).ToHashSet(),
            evidence.SelectMany(a => a.Evidence).ToHashSet()
        );
    }

    [Theory]
    [InlineData(null, "JPN", "japan", "shigeru-ishiba", "taro-ito")]
    [InlineData("shigeru-ishiba", null, "shigeru-ishiba")]
    [InlineData("shigeru-ishiba", "USA")]
    public async Task Evidence_is_that_of_the_actors_asked_for(
        string? actor,
        string? country,
        params string[] expected
    )
    {
        var evidence = await _store.Ask<ReadEvidence, IReadOnlyList<ActorEvidence>>(async q =>
            await q.RunAsync(
                "asian-nato",
                new EvidenceFilter(actor, country),
                TimeZoneInfo.Utc,
                TestStore.Cancel
            )
        );

        Assert.Equal(expected, evidence.Select(a => a.Actor.Id));
    }
}
