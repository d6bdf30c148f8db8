using StanceApi.Stance.Scoring;
using StanceApi.Store.Actors;
using StanceApi.Store.Audit;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;
using StanceApi.Store.Rescoring;

namespace StanceApi.Store.Tests.Rescoring;

public sealed class TellingChanges : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        await _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(TestProposals.AsianNato(), Author.Program, TestStore.Cancel)
        );
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Positions_that_another_model_moves_are_told_with_the_model_as_the_cause()
    {
        await Post(new TestLine("We support it.", Speakers.Ishiba));

        var run = await _store.Rescore("contrary", RunStore.Contrary);

        var position = Assert.Single(await Positions(run));
        Assert.Equal(RescoreChangeCause.Model, position.Cause);
        Assert.Equal(
            (StanceLabel.Favor, StanceLabel.Against),
            (position.FromLabel, position.ToLabel)
        );
    }

    [Fact]
    public async Task A_dry_run_tells_the_positions_that_the_run_then_makes()
    {
        await Post(
            new TestLine("We support it.", Speakers.Ishiba),
            new TestLine("We oppose it.", Speakers.Jaishankar)
        );

        var dry = await _store.Rescore("contrary", RunStore.Contrary, dryRun: true);
        var run = await _store.Rescore("contrary", RunStore.Contrary);

        var would = await Positions(dry);
        var did = await Positions(run);
        Assert.Equal(2, did.Count);
        Assert.Equal(
            did.Select(p => (p.Actor.Id, p.FromLabel, p.FromScore, p.ToLabel, p.ToScore)),
            would.Select(p => (p.Actor.Id, p.FromLabel, p.FromScore, p.ToLabel, p.ToScore))
        );
    }

    [Fact]
    public async Task What_a_human_set_since_the_run_before_is_told_as_a_human_s()
    {
        await Post(
            new TestLine("We support it.", Speakers.Ishiba),
            new TestLine("We oppose it.", Speakers.Jaishankar)
        );
        await _store.Rescore("words");
        _store.Time.Advance(TimeSpan.FromHours(1));
        await _store.Execute(
            "UPDATE Stances SET Source = 'Human', Label = 'Neutral', Score = 0, ScoredAt = '2024-10-05 13:00:00' WHERE Label = 'Favor'"
        );
        _store.Time.Advance(TimeSpan.FromHours(1));

        var run = await _store.Rescore("words");

        var change = Assert.Single((await Changes(run)).Items);
        Assert.Equal(RescoreChangeCause.Human, change.Cause);
        Assert.Equal((StanceLabel.Favor, StanceLabel.Neutral), (change.FromLabel, change.ToLabel));
        var position = Assert.Single(await Positions(run));
        Assert.Equal(RescoreChangeCause.Human, position.Cause);
        Assert.Empty((await Changes(await _store.Rescore("words"))).Items);
    }

    [Fact]
    public async Task Positions_that_a_merge_moves_since_the_run_before_are_told_as_the_directory_s()
    {
        await Post(
            new TestLine("We support it.", Speakers.Ishiba),
            new TestLine("We oppose it.", Speakers.Jaishankar)
        );
        await _store.Rescore("words");
        var ids = await ActorIds();
        await _store.Ask<MergeActors, MergeActorsOutcome>(q =>
            q.RunAsync(ids[0], ids[1], new("local"), TestStore.Cancel)
        );

        var run = await _store.Rescore("words");

        Assert.Empty((await Changes(run)).Items);
        var positions = await Positions(run);
        Assert.Equal(2, positions.Count);
        Assert.All(positions, p => Assert.Equal(RescoreChangeCause.Directory, p.Cause));
        Assert.Null(positions.Single(p => p.Actor.Id == ids[0]).ToLabel);
        Assert.Empty(await Positions(await _store.Rescore("words")));
    }

    [Fact]
    public async Task Shifts_that_come_and_go_are_told()
    {
        static TestLine Line(string words, int month, int day) =>
            new TestLine(words, Speakers.Ishiba).On(2024, month, day);
        await Post(
            Line("We support it, first.", 1, 1),
            Line("We do welcome and support it.", 1, 5),
            Line("Once more we support the thing.", 1, 9),
            Line("Now, we oppose it.", 6, 1),
            Line("Again and again we oppose the thing.", 6, 5),
            Line("They know that we oppose such a plan.", 6, 9)
        );

        var run = await _store.Rescore(
            "only favor",
            text =>
                WordScorer.Score(text.Replace("oppose", "support", StringComparison.Ordinal)) with
                {
                    Evidence = [],
                }
        );

        var position = Assert.Single(await Positions(run));
        var shift = Assert.Single(position.Shifts);
        Assert.False(shift.Appears);
        Assert.Equal((StanceLabel.Favor, StanceLabel.Against), (shift.From, shift.To));
        Assert.Equal(new DateOnly(2024, 6, 1), shift.On);
    }

    [Fact]
    public async Task The_changes_are_counted_by_label_language_actor_and_proposal()
    {
        await Post(
            new TestLine("We support it.", Speakers.Ishiba),
            new TestLine("We oppose it.", Speakers.Jaishankar),
            new TestLine("We will study it.", Speakers.Jaishankar)
        );

        var run = await _store.Rescore("contrary", RunStore.Contrary);

        var totals = await _store.Ask<ReadRunDiff, RunTotals>(q =>
            q.TotalsAsync(run, TestStore.Cancel)
        );
        Assert.Equal(2, totals.Labels.Sum(l => l.Count));
        Assert.Equal([new RunCount<string>("en", 2, 0)], totals.Languages);
        Assert.Equal([new RunCount<string>("asian-nato", 2, 0)], totals.Proposals);
        Assert.Equal(
            [new RunCount<RescoreChangeCause>(RescoreChangeCause.Model, 2, 0)],
            totals.Causes
        );
        Assert.All(totals.Actors, a => Assert.Equal(1, a.Flipped));
    }

    private async Task Post(params TestLine[] lines)
    {
        await _store.Post(TestArticle.Of(lines));
        _store.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task<IReadOnlyList<RunPosition>> Positions(RescoreRun run) =>
        await _store.Ask<ReadRunDiff, IReadOnlyList<RunPosition>>(async q =>
            await q.PositionsAsync(run, 100, TestStore.Cancel)
        );

    private Task<Page<RunChange>> Changes(RescoreRun run) =>
        _store.Ask<ReadRunDiff, Page<RunChange>>(q =>
            q.ChangesAsync(run, 100, null, TestStore.Cancel)
        );

    private Task<List<string>> ActorIds() =>
        _store.Ask<ListActors, List<string>>(async q =>
            [.. (await q.RunAsync(new(), 10, null, TestStore.Cancel)).Items.Select(a => a.Id)]
        );
}
