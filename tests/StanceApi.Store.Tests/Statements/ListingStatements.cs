using StanceApi.Stance.Scoring;
using StanceApi.Store.Audit;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;
using StanceApi.Store.Statements;
using StanceApi.Text.Dates;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Tests.Statements;

public sealed class ListingStatements : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        await _store.Ask<CreateProposal, StoredProposal?>(q =>
            q.RunAsync(TestProposals.AsianNato(), Author.Program, TestStore.Cancel)
        );
        await _store.Post(
            TestArticle.Of(
                new TestLine("We oppose the pact.", Speakers.Jaishankar).On(2024, 10, 1),
                new TestLine("We support the pact.", Speakers.Ishiba).On(2024, 9, 27),
                new TestLine("The weather is fine.", Speakers.Ishiba)
                {
                    SaidOn = SaidOn.Unknown,
                    Kind = StatementKind.Indirect,
                },
                new TestLine("We will study it next month.", Speakers.Anonymous())
                {
                    SaidOn = SaidOn.Month(2024, 8, DateBasis.Explicit),
                }
            )
        );
        await _store.Post(
            TestArticle.In(
                "zh-Hans",
                new TestLine(
                    "印度反对这个提案，ＮＡＴＯ不是我们的选择。",
                    Speakers.Person("苏杰生", "Subrahmanyam Jaishankar", "IND")
                ).On(2024, 10, 2)
            )
        );
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_latest_come_first_and_undated_ones_last()
    {
        Assert.Equal(
            [
                "印度反对这个提案，ＮＡＴＯ不是我们的选择。",
                "We oppose the pact.",
                "We support the pact.",
                "We will study it next month.",
                "The weather is fine.",
            ],
            await Texts(new StatementFilter())
        );
    }

    [Theory]
    [InlineData("提案")]
    [InlineData("案")]
    [InlineData("这个提案")]
    [InlineData("提案 印度")]
    [InlineData("nato")]
    [InlineData("\"印度反对\" NATO")]
    public async Task Chinese_words_of_any_length_are_found(string query) =>
        Assert.Single(await Texts(new StatementFilter(Query: query)));

    [Theory]
    [InlineData("案提")]
    [InlineData("提案 天气")]
    [InlineData("。")]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"the we\"")]
    [InlineData("pac")]
    [InlineData("NEAR(")]
    [InlineData("Words:pact\0*")]
    public async Task What_does_not_occur_is_not_found_and_never_an_error(string query) =>
        Assert.Empty(await Texts(new StatementFilter(Query: query)));

    [Fact]
    public async Task Each_filter_leaves_what_it_names()
    {
        Assert.Equal(2, await Count(new(ActorId: "subrahmanyam-jaishankar")));
        Assert.Equal(2, await Count(new(Country: "JPN")));
        Assert.Equal(1, await Count(new(Country: "USA")));
        Assert.Equal(4, await Count(new(ProposalId: "asian-nato")));
        Assert.Equal(2, await Count(new(Label: StanceLabel.Against)));
        Assert.Equal(1, await Count(new(ProposalId: "asian-nato", Label: StanceLabel.Unrelated)));
        Assert.Equal(0, await Count(new(ProposalId: "carbon-tariff")));
        Assert.Equal(1, await Count(new(Kind: StatementKind.Indirect)));
        Assert.Equal(1, await Count(new(Language: "zh")));
        Assert.Equal(1, await Count(new(Language: "zh-Hans")));
        Assert.Equal(0, await Count(new(Language: "zh-Hant")));
        Assert.Equal(0, await Count(new(MinConfidence: 0.91)));
        Assert.Equal(4, await Count(new(MinConfidence: 0.9)));
        Assert.Equal(1, await Count(new(Query: "we pact", Label: StanceLabel.Favor)));
    }

    [Fact]
    public async Task A_window_of_days_takes_in_months_that_reach_into_it_and_nothing_undated()
    {
        Assert.Equal(2, await Count(new(SaidFrom: new(2024, 10, 1))));
        Assert.Equal(1, await Count(new(SaidTo: new(2024, 8, 1))));
        Assert.Equal(
            ["We will study it next month."],
            await Texts(new(SaidFrom: new(2024, 8, 10), SaidTo: new(2024, 8, 20)))
        );
        Assert.Equal(4, await Count(new(SaidFrom: DateOnly.MinValue)));
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_skip_when_others_are_stored_meanwhile()
    {
        var before = await Texts(new StatementFilter());
        var seen = new List<string>();
        SaidCursor? after = null;
        do
        {
            var page = await Read(new StatementFilter(), 2, after);
            seen.AddRange(page.Items.Select(s => s.Content.Text));
            await _store.Post(
                TestArticle.Of(
                    new TestLine($"Something new {seen.Count}.", Speakers.Ishiba).On(2024, 10, 4)
                )
            );
            after = SaidCursor.TryParse(page.Next, out var next) ? next : null;
        } while (after is not null);

        Assert.Equal(before, seen);
    }

    [Fact]
    public async Task An_articles_statements_are_paged_in_text_order()
    {
        var lines = Enumerable
            .Range(0, 7)
            .Select(i => new TestLine($"Point {i}.", Speakers.Ishiba))
            .ToArray();
        var article = await _store.Post(TestArticle.Of(lines));

        var seen = new List<string>();
        IdCursor? after = null;
        do
        {
            var page = await _store.Ask<ListArticleStatements, Page<StoredStatement>>(q =>
                q.RunAsync(article.Article!.Id, 3, after, TestStore.Cancel)
            );
            seen.AddRange(page.Items.Select(s => s.Content.Text));
            after = IdCursor.TryParse(page.Next, out var next) ? next : null;
        } while (after is not null);

        Assert.Equal(lines.Select(l => l.Words), seen);
    }

    [Fact]
    public async Task A_single_statement_is_found_and_its_version_changes_with_its_stances()
    {
        var listed = (await Read(new StatementFilter(Query: "提案"), 1, null)).Items[0];

        var found = await Find(listed.Id);
        Assert.Equal(listed.Content, found.Content);
        Assert.Equal(found.Version, (await Find(listed.Id)).Version);

        await _store.Execute("UPDATE Stances SET Confidence = 0.5");
        Assert.NotEqual(found.Version, (await Find(listed.Id)).Version);
    }

    private async Task<StoredStatement> Find(string id) =>
        (await _store.Ask<FindStatement, StoredStatement?>(q => q.RunAsync(id, TestStore.Cancel)))!;

    private async Task<int> Count(StatementFilter filter) => (await Texts(filter)).Length;

    private async Task<string[]> Texts(StatementFilter filter) =>
        [.. (await Read(filter, 200, null)).Items.Select(s => s.Content.Text)];

    private Task<Page<StoredStatement>> Read(
        StatementFilter filter,
        int limit,
        SaidCursor? after
    ) =>
        _store.Ask<ListStatements, Page<StoredStatement>>(q =>
            q.RunAsync(filter, limit, after, TestStore.Cancel)
        );
}
