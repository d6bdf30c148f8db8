using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;
using StanceApi.Store.Statements;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Tests.Articles;

public sealed class StoringArticles : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static TestArticle Sample =>
        TestArticle.Of(
            new TestLine("We oppose it.", Speakers.Jaishankar),
            new TestLine("We support it.", Speakers.Ishiba)
        );

    [Fact]
    public async Task A_stored_article_is_found_with_its_provenance()
    {
        var outcome = await _store.Post(Sample);

        Assert.Equal(StoreArticleResult.Stored, outcome.Result);
        var found = await _store.Ask<FindArticle, StoredArticle?>(q =>
            q.RunAsync(outcome.Article!.Id, TestStore.Cancel)
        );
        Assert.Equal(outcome.Article, found);
        Assert.Equal("Headline", found!.Title);
        Assert.Equal("https://news.example/1", found.SourceUrl);
        Assert.Equal(new DateTimeOffset(2024, 10, 2, 5, 45, 32, TimeSpan.Zero), found.PublishedAt);
        Assert.Equal(TimeSpan.Zero, found.PublishedAt!.Value.Offset);
        Assert.Equal(_store.Time.GetUtcNow(), found.FetchedAt);
        Assert.Equal(ContentHash.Of(Sample.Article.Content), found.Sha256);
        Assert.Equal(2, found.StatementCount);
        Assert.Null(found.DuplicateOf);
    }

    [Fact]
    public async Task Everything_about_a_statement_comes_back_as_it_was_read()
    {
        await _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(TestProposals.AsianNato(), Author.Program, TestStore.Cancel)
        );
        var line = new TestLine("我们反对这个提案。", Speakers.Jaishankar, Speakers.Ishiba)
        {
            SaidOn = SaidOn.Interval(new(2024, 9, 23), new(2024, 9, 29), DateBasis.Relative),
            Kind = StatementKind.Mixed,
        };
        var article = TestArticle.In("zh-Hans", line);

        var outcome = await _store.Post(article);

        var statement = Assert.Single(await Statements(outcome));
        var read = article.Read.Statements[0];
        Assert.Equal(read.Content, statement.Content);
        Assert.Equal(read.Cue, statement.Cue);
        Assert.Equal(StatementKind.Mixed, statement.Kind);
        Assert.Equal(read.SaidOn, statement.SaidOn);
        Assert.Equal(["Example Agency"], statement.ReportedBy);
        Assert.Equal("Asked about it", statement.Context);
        Assert.Equal("zh-Hans", statement.Language);
        Assert.Equal(
            read.Speakers.Select(s => (s.Name, s.Country, s.Role, s.Mention, s.Confidence)),
            statement.Speakers.Select(s => (s.Name, s.Country, s.Role, s.Mention, s.Confidence))
        );
        var stance = Assert.Single(statement.Stances);
        var expected = WordScorer.Score(read.Content.Text);
        Assert.Equal(expected.Evidence, stance.Score.Evidence);
        Assert.Equal(
            expected with
            {
                Evidence = default,
            },
            stance.Score with
            {
                Evidence = default,
            }
        );
        Assert.Equal(("asian-nato", "words"), (stance.ProposalId, stance.ModelVersion));
        Assert.Equal(_store.Time.GetUtcNow(), stance.ScoredAt);
    }

    [Fact]
    public async Task A_score_that_another_model_gave_keeps_its_name()
    {
        var proposal = await _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(TestProposals.AsianNato(), Author.Program, TestStore.Cancel)
        );
        var own = WordScorer.Score("We oppose it.");
        var others = WordScorer.Score("We support it.") with { ModelVersion = "words-2" };

        var outcome = await _store.Ask<StoreArticle, StoreArticleOutcome>(q =>
            q.RunAsync(
                Sample.Article,
                Sample.Read,
                [new ArticleScores(proposal!, "words-1", [own, others])],
                Author.Program,
                TestStore.Cancel
            )
        );

        Assert.Equal(
            ["words-1", "words-2"],
            (await Statements(outcome)).Select(s => s.Stances.Single().ModelVersion)
        );
    }

    [Theory]
    [InlineData(DatePrecision.Day)]
    [InlineData(DatePrecision.Month)]
    [InlineData(DatePrecision.Year)]
    [InlineData(DatePrecision.Unknown)]
    public async Task The_precision_of_a_date_is_kept(DatePrecision precision)
    {
        var saidOn = precision switch
        {
            DatePrecision.Day => SaidOn.Day(new(2024, 2, 29), DateBasis.Published),
            DatePrecision.Month => SaidOn.Month(2024, 2, DateBasis.Explicit),
            DatePrecision.Year => SaidOn.Year(2024, DateBasis.Relative),
            _ => SaidOn.Unknown,
        };

        var outcome = await _store.Post(
            TestArticle.Of(new TestLine("Words.", Speakers.Ishiba) { SaidOn = saidOn })
        );

        Assert.Equal(saidOn, Assert.Single(await Statements(outcome)).SaidOn);
    }

    [Fact]
    public async Task The_same_content_again_is_the_article_that_is_there()
    {
        var first = await _store.Post(Sample);
        _store.Time.Advance(TimeSpan.FromHours(1));

        var second = await _store.Post(Sample);

        Assert.Equal(StoreArticleResult.AlreadyThere, second.Result);
        Assert.Equal(first.Article, second.Article);
        Assert.Equal(1, await _store.Count("Articles"));
        Assert.Equal(2, await _store.Count("Statements"));
    }

    [Fact]
    public async Task The_same_content_posted_by_many_at_once_is_one_article()
    {
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => _store.Post(Sample)))
        );

        Assert.Single(outcomes, o => o.Result == StoreArticleResult.Stored);
        Assert.Single(outcomes.Select(o => o.Article!.Id).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await _store.Count("Articles"));
        Assert.Equal(2, await _store.Count("Actors"));
    }

    [Fact]
    public async Task A_failure_at_the_very_end_leaves_nothing_of_the_article()
    {
        // The full-text rows are written last: everything else is already in the transaction by then.
        await _store.Execute("ALTER TABLE StatementWords RENAME TO Elsewhere");

        await Assert.ThrowsAnyAsync<Exception>(() => _store.Post(Sample));

        foreach (var table in (string[])["Articles", "Statements", "StatementSpeakers", "Actors"])
        {
            Assert.Equal(0, await _store.Count(table));
        }

        await _store.Execute("ALTER TABLE Elsewhere RENAME TO StatementWords");
        Assert.Equal(StoreArticleResult.Stored, (await _store.Post(Sample)).Result);
    }

    [Fact]
    public async Task An_article_scored_before_a_proposal_was_added_is_not_stored_without_it()
    {
        await _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(TestProposals.AsianNato(), Author.Program, TestStore.Cancel)
        );

        var outcome = await _store.Ask<StoreArticle, StoreArticleOutcome>(store =>
            store.RunAsync(Sample.Article, Sample.Read, [], Author.Program, TestStore.Cancel)
        );

        Assert.Equal(new StoreArticleOutcome(StoreArticleResult.ProposalsChanged, null), outcome);
        Assert.Equal(0, await _store.Count("Articles"));
    }

    [Fact]
    public async Task An_article_without_statements_is_stored_too()
    {
        var outcome = await _store.Post(TestArticle.Of());

        Assert.Equal(0, outcome.Article!.StatementCount);
        Assert.Empty(await Statements(outcome));
    }

    [Fact]
    public async Task Deleting_an_article_takes_its_statements_stances_and_words_with_it()
    {
        await _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(TestProposals.AsianNato(), Author.Program, TestStore.Cancel)
        );
        var kept = await _store.Post(
            TestArticle.Of(new TestLine("We said so elsewhere.", Speakers.Ishiba))
        );
        var deleted = await _store.Post(Sample);

        Assert.True(await Delete(deleted.Article!.Id));

        Assert.False(await Delete(deleted.Article!.Id));
        Assert.Equal(1, await _store.Count("Statements"));
        Assert.Equal(1, await _store.Count("Stances"));
        Assert.Equal(1, await _store.Count("StatementWords"));
        Assert.Single(await Statements(kept));
    }

    [Fact]
    public async Task Deleting_an_article_keeps_the_actors_that_others_cite()
    {
        await _store.Post(TestArticle.Of(new TestLine("Elsewhere.", Speakers.Ishiba)));
        var deleted = await _store.Post(Sample);

        await Delete(deleted.Article!.Id);

        Assert.Equal(1, await _store.Count("Actors WHERE Id = 'shigeru-ishiba'"));
        Assert.Equal(1, await _store.Count("Actors"));
        Assert.Equal(1, await _store.Count("ActorNames"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000")]
    [InlineData("not an id at all")]
    public async Task An_unknown_id_finds_nothing(string id)
    {
        Assert.Null(
            await _store.Ask<FindArticle, StoredArticle?>(q => q.RunAsync(id, TestStore.Cancel))
        );
        Assert.Null(
            await _store.Ask<FindArticleText, ArticleText?>(q => q.RunAsync(id, TestStore.Cancel))
        );
        Assert.Null(
            await _store.Ask<FindStatement, StoredStatement?>(q => q.RunAsync(id, TestStore.Cancel))
        );
        Assert.False(await Delete(id));
    }

    [Fact]
    public async Task The_text_that_offsets_refer_to_is_kept_beside_what_came_in()
    {
        var outcome = await _store.Post(Sample);

        var text = await _store.Ask<FindArticleText, ArticleText?>(q =>
            q.RunAsync(outcome.Article!.Id, TestStore.Cancel)
        );

        Assert.Equal(Sample.Article.Content, text!.Content);
        Assert.Equal(ArticleFormat.Html, outcome.Article!.Format);
        Assert.All(
            await Statements(outcome),
            s => Assert.Equal(s.Content.Text, text.Text[s.Content.Start..s.Content.End])
        );
    }

    private Task<bool> Delete(string id) =>
        _store.Ask<DeleteArticle, bool>(q => q.RunAsync(id, Author.Program, TestStore.Cancel));

    private async Task<IReadOnlyList<StoredStatement>> Statements(StoreArticleOutcome outcome)
    {
        var page = await _store.Ask<ListArticleStatements, Page<StoredStatement>>(q =>
            q.RunAsync(outcome.Article!.Id, 200, null, TestStore.Cancel)
        );
        return page.Items;
    }
}
