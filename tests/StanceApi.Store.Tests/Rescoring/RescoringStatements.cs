using StanceApi.Stance.Scoring;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Proposals;
using StanceApi.Store.Rescoring;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Tests.Rescoring;

public sealed class RescoringStatements : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        await Create(TestProposals.AsianNato());
        await Create(TestProposals.CarbonTariff());
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_run_judges_what_another_model_judged_and_keeps_what_was_there()
    {
        var article = await Post("We support it.", "We oppose it.");

        var run = await _store.Rescore("contrary", RunStore.Contrary);

        Assert.Equal((4, 0, 4, 0), (run.Scored, run.Skipped, run.Flipped, run.KeptHuman));
        var scores = await Scores(article, 0, "asian-nato");
        Assert.Equal(
            [("contrary", StanceLabel.Against), ("words", StanceLabel.Favor)],
            scores.Select(s => (s.ModelVersion, s.Score.Label))
        );
        Assert.Equal(-0.8, scores[0].Score.Score);
        Assert.Equal(0.8, scores[1].Score.Score);
        Assert.Null(scores[0].ReplacedAt);
        Assert.Equal(scores[0].ScoredAt, scores[1].ReplacedAt);
        Assert.Equal(WordScorer.Score("We support it.").Evidence, scores[1].Score.Evidence);
        Assert.Equal(
            WordScorer.Score("We support it.").Probabilities,
            scores[1].Score.Probabilities
        );
    }

    [Fact]
    public async Task What_is_up_to_date_is_skipped()
    {
        await Post("We support it.", "We oppose it.");
        await _store.Rescore("contrary", RunStore.Contrary);

        var again = await _store.Rescore("contrary", RunStore.Contrary);

        Assert.Equal((0, 4, 0), (again.Scored, again.Skipped, again.Flipped));
        Assert.Equal(4, await _store.Count("StanceHistory"));
    }

    [Fact]
    public async Task A_new_proposal_is_judged_and_the_first_judgement_is_no_flip()
    {
        await _store.Ask<DeleteProposal, ChangeResult>(q =>
            q.RunAsync("carbon-tariff", null, Author.Program, TestStore.Cancel)
        );
        await Post("We support it.", "We oppose it.", "Nothing.");
        await Create(TestProposals.CarbonTariff());

        var run = await _store.Rescore("words", proposal: "carbon-tariff");

        Assert.Equal((3, 0), (run.Scored, run.Flipped));
        Assert.Equal(3, await _store.Count("Stances WHERE ProposalId = 'carbon-tariff'"));
        Assert.Equal(0, await _store.Count("StanceHistory"));
    }

    [Fact]
    public async Task A_changed_proposal_is_judged_anew_and_others_are_not()
    {
        await Post("We support it.");
        await _store.Ask<ReplaceProposal, ReplaceProposalOutcome>(q =>
            q.RunAsync(TestProposals.AsianNato("Other"), null, Author.Program, TestStore.Cancel)
        );

        var run = await _store.Rescore("words");

        Assert.Equal((1, 1), (run.Scored, run.Skipped));
    }

    [Fact]
    public async Task What_a_human_set_stays_and_is_counted()
    {
        await Post("We support it.");
        await Human("asian-nato", "Against", -1);

        var run = await _store.Rescore("contrary", RunStore.Contrary);

        Assert.Equal((1, 1), (run.Scored, run.KeptHuman));
        Assert.Equal(
            1,
            await _store.Count("Stances WHERE Source = 'Human' AND ModelVersion = 'words'")
        );
    }

    [Fact]
    public async Task A_human_who_corrects_while_a_batch_is_judged_is_not_overwritten()
    {
        await Post("We support it.");
        var run = await _store.Start("contrary");
        await _store.Claim(run);
        var batch = (await _store.Read(run))!;
        await Human("asian-nato", "Neutral", 0);

        await _store.Save(run, batch, RunStore.Contrary);

        Assert.Equal(1, await _store.Count("Stances WHERE Source = 'Human' AND Label = 'Neutral'"));
        Assert.Equal(1, (await _store.Find(run)).KeptHuman);
    }

    [Fact]
    public async Task A_proposal_changed_while_a_batch_is_judged_makes_the_batch_void()
    {
        await Post("We support it.");
        var run = await _store.Start("contrary");
        await _store.Claim(run);
        var batch = (await _store.Read(run))!;
        await _store.Ask<ReplaceProposal, ReplaceProposalOutcome>(q =>
            q.RunAsync(TestProposals.AsianNato("Other"), null, Author.Program, TestStore.Cancel)
        );

        Assert.Equal(
            SaveBatchResult.ProposalsChanged,
            await _store.Save(run, batch, RunStore.Contrary)
        );

        Assert.Equal(0, await _store.Count("StanceHistory"));
        await _store.Save(run, await _store.Read(run, batch.JobPart), RunStore.Contrary);
        var done = await _store.GoOn(run, RunStore.Contrary);
        Assert.Equal(2, done.Scored);
    }

    [Fact]
    public async Task Articles_deleted_while_a_batch_is_judged_are_passed_over()
    {
        var article = await Post("We support it.");
        var run = await _store.Start("contrary");
        await _store.Claim(run);
        var batch = (await _store.Read(run))!;
        await _store.Ask<DeleteArticle, bool>(q =>
            q.RunAsync(article, Author.Program, TestStore.Cancel)
        );

        Assert.Equal(SaveBatchResult.Saved, await _store.Save(run, batch, RunStore.Contrary));

        Assert.Equal(0, await _store.Count("Stances"));
    }

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_where_it_was()
    {
        for (var i = 0; i < 6; i++)
        {
            await Post($"We support it, {i}.", $"We oppose it, {i}.");
        }

        var run = await _store.Start("contrary");
        await _store.Claim(run, "first");
        var judged = 0;
        StanceScore Counting(string text)
        {
            judged++;
            return RunStore.Contrary(text);
        }

        for (var i = 0; i < 2; i++)
        {
            await _store.Save(run, (await _store.Read(run, "first"))!, Counting);
        }

        var late = (await _store.Read(run, "first"))!;
        _store.Time.Advance(TimeSpan.FromMinutes(1));
        await _store.Claim(run, "second");
        var taken = (await _store.Read(run, "second"))!;
        Assert.Equal(SaveBatchResult.Lost, await _store.Save(run, late, RunStore.Contrary));
        await _store.Save(run, taken, Counting);
        var done = await _store.GoOn(run, Counting, "second");

        Assert.Equal(24, done.Scored);
        Assert.Equal(24, judged);
        Assert.Equal(24, await _store.Count("StanceHistory"));
        Assert.Equal(24, await _store.Count("Stances WHERE ModelVersion = 'contrary'"));
    }

    [Fact]
    public async Task A_run_that_is_open_and_does_the_same_is_taken_instead_of_a_second_one()
    {
        await Post("We support it.");
        var first = await _store.Start("contrary");

        Assert.Equal(first.Id, (await _store.Start("contrary")).Id);
        Assert.NotEqual(first.Id, (await _store.Start("contrary", "asian-nato")).Id);
        Assert.NotEqual(first.Id, (await _store.Start("contrary", dryRun: true)).Id);
        await _store.Claim(first);
        Assert.Equal(first.Id, (await _store.Start("contrary")).Id);
        await _store.Ask<ReplaceProposal, ReplaceProposalOutcome>(q =>
            q.RunAsync(TestProposals.AsianNato("Other"), null, Author.Program, TestStore.Cancel)
        );
        Assert.NotEqual(first.Id, (await _store.Start("contrary")).Id);
    }

    [Fact]
    public async Task Two_runs_never_work_on_one_proposal()
    {
        await Post("We support it.");
        var all = await _store.Start("contrary");
        var one = await _store.Start("contrary", "asian-nato");
        await _store.Claim(all);

        Assert.Null(await _store.Claim(one));

        await _store.GoOn(all, RunStore.Contrary);
        Assert.NotNull(await _store.Claim(one));
    }

    [Fact]
    public async Task What_was_looked_through_is_known_to_be_up_to_date_until_something_changes()
    {
        await Post("We support it.");
        Assert.Equal(["asian-nato", "carbon-tariff"], await Stale("words"));

        await _store.Rescore("words");

        Assert.Empty(await Stale("words"));
        Assert.Equal(2, (await Stale("contrary")).Count);
        await _store.Ask<ReplaceProposal, ReplaceProposalOutcome>(q =>
            q.RunAsync(TestProposals.AsianNato("Other"), null, Author.Program, TestStore.Cancel)
        );
        Assert.Equal(["asian-nato"], await Stale("words"));
    }

    [Fact]
    public async Task An_article_judged_by_the_model_before_does_not_stay_stale()
    {
        await Post("We support it.");
        await _store.Rescore("contrary", RunStore.Contrary);
        Assert.Empty(await Stale("contrary"));

        await Post("We oppose it.");

        Assert.Equal(["asian-nato", "carbon-tariff"], await Stale("contrary"));
        await _store.Rescore("contrary", RunStore.Contrary);
        Assert.Empty(await Stale("contrary"));
        Assert.Equal(0, await _store.Count("Stances WHERE ModelVersion <> 'contrary'"));
    }

    [Fact]
    public async Task Nor_does_one_that_is_stored_while_a_run_comes_to_its_end()
    {
        await Post("We support it.");
        var run = await _store.Start("contrary");
        await _store.Claim(run);
        await _store.Save(run, (await _store.Read(run))!, RunStore.Contrary);
        Assert.Null(await _store.Read(run));

        await Post("We oppose it.");
        await _store.Finish(run);

        Assert.Equal(["asian-nato", "carbon-tariff"], await Stale("contrary"));
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_until_it_is_promoted()
    {
        await Post("We support it.", "We oppose it.");

        var run = await _store.Rescore("contrary", RunStore.Contrary, dryRun: true);

        Assert.Equal((4, 4), (run.Scored, run.Flipped));
        Assert.Equal(4, await _store.Count("Stances WHERE ModelVersion = 'words'"));
        Assert.Equal(0, await _store.Count("StanceHistory"));
        Assert.Equal(2, (await Stale("words")).Count);

        await Promote(run);

        Assert.Equal(4, await _store.Count("Stances WHERE ModelVersion = 'contrary'"));
        Assert.Equal(4, await _store.Count("StanceHistory"));
        Assert.Equal(0, await _store.Count("DryScores"));
        Assert.Equal(RescorePhase.Promoted, (await _store.Find(run)).Phase);
        Assert.Empty(await Stale("contrary"));
    }

    [Fact]
    public async Task A_promoted_run_gives_the_same_scores_as_a_run()
    {
        var article = await Post("We support it.", "We oppose it.");
        var dry = await _store.Rescore("contrary", RunStore.Contrary, dryRun: true);
        await Promote(dry);
        var promoted = await Scores(article, 0, "asian-nato");

        await _store.Rescore("words");
        await _store.Rescore("contrary", RunStore.Contrary);

        var scored = await Scores(article, 0, "asian-nato");
        Assert.Equivalent(promoted[0].Score, scored[0].Score, strict: true);
    }

    [Fact]
    public async Task Promotion_leaves_out_what_changed_in_between()
    {
        await Post("We support it.");
        var dry = await _store.Rescore("contrary", RunStore.Contrary, dryRun: true);
        await Human("asian-nato", "Neutral", 0);
        await _store.Ask<ReplaceProposal, ReplaceProposalOutcome>(q =>
            q.RunAsync(
                TestProposals.CarbonTariff() with
                {
                    Description = "Other",
                },
                null,
                Author.Program,
                TestStore.Cancel
            )
        );

        await Promote(dry);

        Assert.Equal(0, await _store.Count("Stances WHERE ModelVersion = 'contrary'"));
        Assert.Equal(1, await _store.Count("Stances WHERE Source = 'Human'"));
    }

    [Fact]
    public async Task A_dropped_dry_run_leaves_no_scores_and_cannot_be_promoted()
    {
        await Post("We support it.");
        var dry = await _store.Rescore("contrary", RunStore.Contrary, dryRun: true);

        var dropped = await _store.Ask<DropRun, RescoreRun?>(q =>
            q.RunAsync(dry.Id, new("local"), TestStore.Cancel)
        );

        Assert.Equal(RescorePhase.Dropped, dropped?.Phase);
        Assert.Equal(0, await _store.Count("DryScores"));
        Assert.True(await _store.Count("RescoreChanges") > 0);
        Assert.Null(
            await _store.Ask<PromoteRun, RescoreRun?>(q =>
                q.QueueAsync(dry.Id, new("local"), TestStore.Cancel)
            )
        );
    }

    [Fact]
    public async Task A_run_that_holds_can_neither_be_promoted_nor_dropped()
    {
        await Post("We support it.");
        var run = await _store.Rescore("contrary", RunStore.Contrary);

        Assert.Null(
            await _store.Ask<PromoteRun, RescoreRun?>(q =>
                q.QueueAsync(run.Id, new("local"), TestStore.Cancel)
            )
        );
        Assert.Null(
            await _store.Ask<DropRun, RescoreRun?>(q =>
                q.RunAsync(run.Id, new("local"), TestStore.Cancel)
            )
        );
    }

    [Fact]
    public async Task The_history_cannot_be_changed_and_goes_with_its_statement()
    {
        var article = await Post("We support it.");
        await _store.Rescore("contrary", RunStore.Contrary);

        await Assert.ThrowsAnyAsync<Exception>(() =>
            _store.Execute("UPDATE StanceHistory SET Score = 1")
        );

        await _store.Ask<DeleteArticle, bool>(q =>
            q.RunAsync(article, Author.Program, TestStore.Cancel)
        );
        Assert.Equal(0, await _store.Count("StanceHistory"));
    }

    [Fact]
    public async Task A_deleted_proposal_takes_its_history_along()
    {
        await Post("We support it.");
        await _store.Rescore("contrary", RunStore.Contrary);

        await _store.Ask<DeleteProposal, ChangeResult>(q =>
            q.RunAsync("asian-nato", null, Author.Program, TestStore.Cancel)
        );

        Assert.Equal(1, await _store.Count("StanceHistory"));
        Assert.Equal(0, await _store.Count("ScoreVersions WHERE ProposalId = 'asian-nato'"));
    }

    [Fact]
    public async Task A_statement_is_handed_to_the_scorer_as_at_ingestion()
    {
        var article = TestArticle.Of(
            new TestLine("First words.", Speakers.Ishiba),
            new TestLine("We support it.", Speakers.Jaishankar)
        );
        await _store.Post(article);
        var recorder = new RecordingScorer();
        recorder.ScoreArticle(article.Read, TestProposals.AsianNato());
        var run = await _store.Start("contrary", "asian-nato");

        var batch = (await _store.Read(run))!;

        Assert.Equivalent(recorder.Seen, batch.Parts.Single().ToScore, strict: true);
    }

    private async Task Promote(RescoreRun dry)
    {
        var run = (
            await _store.Ask<PromoteRun, RescoreRun?>(q =>
                q.QueueAsync(dry.Id, new("local"), TestStore.Cancel)
            )
        )!;
        Assert.Equal(RescorePhase.Promoting, run.Phase);
        await _store.Claim(run);
        while (
            await _store.Ask<PromoteRun, int?>(q =>
                q.NextAsync(
                    run,
                    new(run.Job.Id, "test"),
                    new BatchProgress(0, null, null),
                    TestStore.Cancel
                )
            )
                is > 0
        )
        {
            // Goes on with the next.
        }

        await _store.Finish(run);
    }

    private async Task<string> Post(params string[] words)
    {
        var outcome = await _store.Post(
            TestArticle.Of([.. words.Select(w => new TestLine(w, Speakers.Ishiba))])
        );
        _store.Time.Advance(TimeSpan.FromMinutes(1));
        return outcome.Article!.Id;
    }

    private Task<int> Human(string proposal, string label, int score)
    {
        _store.Time.Advance(TimeSpan.FromMinutes(1));
        return _store.Execute(
            $"UPDATE Stances SET Source = 'Human', Label = '{label}', Score = {score}, ScoredAt = '2024-10-05 13:00:00' WHERE ProposalId = '{proposal}'"
        );
    }

    private async Task<IReadOnlyList<StoredScore>> Scores(
        string articleId,
        int statement,
        string proposal
    )
    {
        var statements = await _store.Ask<
            ListArticleStatements,
            Store.Paging.Page<StoredStatement>
        >(q => q.RunAsync(articleId, 10, null, TestStore.Cancel));
        var id = statements.Items[statement].Id;
        var scores = await _store.Ask<
            ListScores,
            (int, System.Collections.Immutable.ImmutableArray<StoredScore> Scores)?
        >(q => q.RunAsync(id, proposal, TestStore.Cancel));
        return scores!.Value.Scores;
    }

    private async Task<IReadOnlyList<string>> Stale(string model) =>
        await _store.Ask<FindStaleProposals, IReadOnlyList<string>>(async q =>
            await q.RunAsync(model, TestStore.Cancel)
        );

    private Task<StoredProposal?> Create(Stance.Proposals.Proposal proposal) =>
        _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(proposal, Author.Program, TestStore.Cancel)
        );

    private sealed class RecordingScorer : IStanceScorer
    {
        public List<StatementToScore> Seen { get; } = [];

        public string ModelVersion => "recorder";

        public IReadOnlyList<StanceScore> Score(
            IReadOnlyList<StatementToScore> statements,
            Stance.Proposals.Proposal proposal
        )
        {
            Seen.AddRange(statements);
            return [.. statements.Select(s => WordScorer.Score(s.Text))];
        }
    }
}
