using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;

namespace StanceApi.Store.Tests.Proposals;

public sealed class ManagingProposals : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_proposal_comes_back_as_it_was_created()
    {
        var created = await Create(TestProposals.AsianNato());

        var found = await Find("asian-nato");

        Assert.Equal(TestProposals.AsianNato().Names, found!.Proposal.Names);
        Assert.Equal(TestProposals.AsianNato().Aliases, found.Proposal.Aliases);
        Assert.Equal(TestProposals.AsianNato().Examples, found.Proposal.Examples);
        Assert.Equal(TestProposals.AsianNato().Description, found.Proposal.Description);
        Assert.Equal(_store.Time.GetUtcNow(), found.CreatedAt);
        Assert.Equal(created!.Version, found.Version);
    }

    [Fact]
    public async Task An_id_is_given_once()
    {
        await Create(TestProposals.AsianNato());

        Assert.Null(await Create(TestProposals.AsianNato("Something else")));
        Assert.Equal(
            TestProposals.AsianNato().Description,
            (await Find("asian-nato"))!.Proposal.Description
        );
    }

    [Fact]
    public async Task A_proposal_is_replaced_only_from_the_version_that_the_caller_knows()
    {
        var created = await Create(TestProposals.AsianNato());
        _store.Time.Advance(TimeSpan.FromDays(1));

        var first = await Replace(TestProposals.AsianNato("Second"), created!.Version);
        var second = await Replace(TestProposals.AsianNato("Third"), created.Version);
        var forced = await Replace(TestProposals.AsianNato("Fourth"), null);

        Assert.Equal(ChangeResult.Done, first.Result);
        Assert.Equal(created.CreatedAt, first.Proposal!.CreatedAt);
        Assert.Equal(ChangeResult.VersionMismatch, second.Result);
        Assert.Equal(ChangeResult.Done, forced.Result);
        Assert.Equal("Fourth", (await Find("asian-nato"))!.Proposal.Description);
        Assert.Equal(
            ChangeResult.NotFound,
            (await Replace(TestProposals.CarbonTariff(), null)).Result
        );
    }

    [Fact]
    public async Task Deleting_a_proposal_takes_its_stances_with_it()
    {
        var created = await Create(TestProposals.AsianNato());
        await Create(TestProposals.CarbonTariff());
        await _store.Post(TestArticle.Of(new TestLine("We support it.", Speakers.Ishiba)));

        Assert.Equal(ChangeResult.VersionMismatch, await Delete("asian-nato", "another"));
        Assert.Equal(ChangeResult.Done, await Delete("asian-nato", created!.Version));
        Assert.Equal(ChangeResult.NotFound, await Delete("asian-nato", null));

        Assert.Equal(1, await _store.Count("Stances"));
        Assert.Equal(1, await _store.Count("Statements"));
    }

    [Fact]
    public async Task Proposals_are_paged_by_their_ids()
    {
        await Create(TestProposals.CarbonTariff());
        await Create(TestProposals.AsianNato());

        var first = await List(1, null);
        Assert.Equal("asian-nato", Assert.Single(first.Items).Id);
        Assert.True(NameCursor.TryParse(first.Next, out var after));

        var second = await List(1, after);
        Assert.Equal("carbon-tariff", Assert.Single(second.Items).Id);
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Stored_statements_are_found_until_each_has_a_stance()
    {
        await _store.Post(
            TestArticle.Of(
                new TestLine("We support it.", Speakers.Ishiba),
                new TestLine("We oppose it.", Speakers.Jaishankar),
                new TestLine("We will study it.", Speakers.Ishiba)
            )
        );
        var proposal = (await Create(TestProposals.AsianNato()))!;

        var batches = 0;
        while (await ScoreOne(proposal, batch: 2))
        {
            batches++;
        }

        Assert.Equal(2, batches);
        Assert.Equal(3, await _store.Count("Stances"));
        Assert.Equal(0, await Left(proposal));
    }

    [Fact]
    public async Task A_statement_is_handed_to_the_scorer_as_at_ingestion()
    {
        var article = TestArticle.Of(
            new TestLine("First words.", Speakers.Ishiba),
            new TestLine("We support it.", Speakers.Jaishankar)
        );
        await _store.Post(article);
        var proposal = (await Create(TestProposals.AsianNato()))!;
        var recorder = new RecordingScorer();
        recorder.ScoreArticle(article.Read, proposal.Proposal);

        var unscored = await _store.Ask<FindUnscoredStatements, IReadOnlyList<UnscoredStatement>>(
            async q => await q.RunAsync(proposal, 10, TestStore.Cancel)
        );

        Assert.Equivalent(recorder.Seen, unscored.Select(s => s.ToScore).Reverse(), strict: true);
    }

    [Fact]
    public async Task A_change_makes_model_stances_stale_and_leaves_human_ones()
    {
        var proposal = (await Create(TestProposals.AsianNato()))!;
        await _store.Post(
            TestArticle.Of(
                new TestLine("We support it.", Speakers.Ishiba),
                new TestLine("We oppose it.", Speakers.Jaishankar)
            )
        );
        Assert.Equal(0, await Left(proposal));
        await _store.Execute(
            "UPDATE Stances SET Source = 'Human', ModelVersion = 'kept' WHERE Label = 'Favor'"
        );

        var changed = (await Replace(TestProposals.AsianNato("Other"), null)).Proposal!;

        Assert.Equal(1, await Left(changed));
        Assert.True(await ScoreAll(changed, "new"));
        Assert.Equal(0, await Left(changed));
        Assert.Equal(1, await _store.Count("Stances WHERE ModelVersion = 'kept'"));
        Assert.Equal(1, await _store.Count("Stances WHERE ModelVersion = 'new'"));
    }

    [Fact]
    public async Task Scores_for_a_wording_that_has_gone_are_refused()
    {
        await _store.Post(TestArticle.Of(new TestLine("We support it.", Speakers.Ishiba)));
        var proposal = (await Create(TestProposals.AsianNato()))!;
        await Replace(TestProposals.AsianNato("Other"), null);

        Assert.False(await ScoreAll(proposal, "late"));

        Assert.Equal(0, await _store.Count("Stances"));
    }

    [Fact]
    public async Task Scores_of_statements_that_have_gone_are_passed_over()
    {
        var outcome = await _store.Post(
            TestArticle.Of(new TestLine("We support it.", Speakers.Ishiba))
        );
        var proposal = (await Create(TestProposals.AsianNato()))!;
        var batch = await _store.Ask<FindUnscoredStatements, IReadOnlyList<UnscoredStatement>>(
            async q => await q.RunAsync(proposal, 10, TestStore.Cancel)
        );
        await _store.Ask<DeleteArticle, bool>(q =>
            q.RunAsync(outcome.Article!.Id, Author.Program, TestStore.Cancel)
        );

        Assert.True(await Save(proposal, "late", batch));

        Assert.Equal(0, await _store.Count("Stances"));
    }

    private async Task<bool> ScoreOne(StoredProposal proposal, int batch)
    {
        var statements = await _store.Ask<FindUnscoredStatements, IReadOnlyList<UnscoredStatement>>(
            async q => await q.RunAsync(proposal, batch, TestStore.Cancel)
        );
        return statements.Count > 0 && await Save(proposal, "words", statements);
    }

    private async Task<bool> ScoreAll(StoredProposal proposal, string modelVersion)
    {
        var ids = await _store.Ask<FindUnscoredStatements, IReadOnlyList<UnscoredStatement>>(
            async q => await q.RunAsync(proposal, 100, TestStore.Cancel)
        );
        return await Save(proposal, modelVersion, ids);
    }

    private Task<bool> Save(
        StoredProposal proposal,
        string modelVersion,
        IReadOnlyList<UnscoredStatement> statements
    ) =>
        _store.Ask<SaveScores, bool>(q =>
            q.RunAsync(
                proposal,
                modelVersion,
                [
                    .. statements.Select(s => new ScoredStatement(
                        s.Id,
                        WordScorer.Score(s.ToScore.Text)
                    )),
                ],
                TestStore.Cancel
            )
        );

    private Task<int> Left(StoredProposal proposal) =>
        _store.Ask<FindUnscoredStatements, int>(q => q.CountAsync(proposal, TestStore.Cancel));

    private Task<StoredProposal?> Create(Proposal proposal) =>
        _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(proposal, Author.Program, TestStore.Cancel)
        );

    private Task<StoredProposal?> Find(string id) =>
        _store.Ask<FindProposal, StoredProposal?>(q => q.RunAsync(id, TestStore.Cancel));

    private Task<ReplaceProposalOutcome> Replace(Proposal proposal, string? version) =>
        _store.Ask<ReplaceProposal, ReplaceProposalOutcome>(q =>
            q.RunAsync(proposal, version, Author.Program, TestStore.Cancel)
        );

    private Task<ChangeResult> Delete(string id, string? version) =>
        _store.Ask<DeleteProposal, ChangeResult>(q =>
            q.RunAsync(id, version, Author.Program, TestStore.Cancel)
        );

    private Task<Page<StoredProposal>> List(int limit, NameCursor? after) =>
        _store.Ask<ListProposals, Page<StoredProposal>>(q =>
            q.RunAsync(limit, after, TestStore.Cancel)
        );

    private sealed class RecordingScorer : IStanceScorer
    {
        public List<StatementToScore> Seen { get; } = [];

        public string ModelVersion => "recorder";

        public IReadOnlyList<StanceScore> Score(
            IReadOnlyList<StatementToScore> statements,
            Proposal proposal
        )
        {
            Seen.AddRange(statements);
            return [.. statements.Select(s => WordScorer.Score(s.Text))];
        }
    }
}
