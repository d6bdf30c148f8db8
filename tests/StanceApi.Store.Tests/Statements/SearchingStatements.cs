using StanceApi.Stance.Scoring;
using StanceApi.Store.Audit;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Tests.Statements;

public sealed class SearchingStatements : IAsyncLifetime
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
    public async Task What_says_it_more_often_and_in_fewer_words_comes_first()
    {
        await Say(
            "The harbour was mentioned at the end of a long evening on many other things.",
            "The harbour first, the harbour last.",
            "A harbour for all.",
            "Nothing of the kind."
        );

        Assert.Equal(
            [
                "The harbour first, the harbour last.",
                "A harbour for all.",
                "The harbour was mentioned at the end of a long evening on many other things.",
            ],
            await Texts(new(Query: "harbour"))
        );
    }

    [Theory]
    [InlineData("zh-Hans", "我们支持这个计划。", "计划", "计划")]
    [InlineData("zh-Hant", "我們支持這個計劃。", "这个", "這個")]
    [InlineData("zh-Hans", "我们支持这个计划。", "這個", "这个")]
    [InlineData("zh-Hans", "我们支持这个计划。", "划", "划")]
    [InlineData("ja", "この計画を支持します。", "計画", "計画")]
    [InlineData("ja", "サミットで話し合う。", "サミット", "サミット")]
    [InlineData("ko", "우리는 계획을 지지한다.", "계획", "계획")]
    [InlineData("es", "La adhesión será pública.", "adhesion", "adhesión")]
    [InlineData("de", "Über die Brücke wird entschieden.", "BRÜCKE", "Brücke")]
    [InlineData("fr", "L’élargissement attendra.", "elargissement", "élargissement")]
    [InlineData("en", "ＮＡＴＯ will wait.", "nato", "ＮＡＴＯ")]
    [InlineData("th", "เราสนับสนุนแผนนี้", "แผน", "แผน")]
    [InlineData("ru", "Мы поддерживаем план.", "ПЛАН", "план")]
    public async Task Words_are_found_and_marked_in_every_language(
        string language,
        string text,
        string query,
        string marked
    )
    {
        await _store.Post(TestArticle.In(language, new TestLine(text, Speakers.Ishiba)));

        var found = Assert.Single((await Read(new(Query: query), 10, null)).Items);

        var span = Assert.Single(found.Highlights!.Value);
        Assert.Equal(marked, span.Text);
        Assert.Equal(marked, text[span.Start..span.End]);
    }

    [Fact]
    public async Task Two_characters_apart_are_no_word()
    {
        await Say("北方的约定", "北约", "约北");

        Assert.Equal(["北约"], await Texts(new(Query: "北约")));
    }

    [Fact]
    public async Task Every_filter_narrows_a_search()
    {
        await _store.Post(
            TestArticle.Of(
                new TestLine("We oppose the pact.", Speakers.Jaishankar).On(2024, 10, 1),
                new TestLine("We support the pact.", Speakers.Ishiba).On(2024, 9, 27)
            )
        );

        Assert.Equal(2, (await Texts(new(Query: "pact"))).Length);
        foreach (
            var filter in (StatementFilter[])
                [
                    new(ActorId: "shigeru-ishiba"),
                    new(Country: "JPN"),
                    new(ProposalId: "asian-nato", Label: StanceLabel.Favor),
                    new(SaidTo: new DateOnly(2024, 9, 30)),
                    new(SaidFrom: new DateOnly(2024, 9, 1), SaidTo: new DateOnly(2024, 9, 30)),
                    new(Language: "en", ActorId: "shigeru-ishiba", MinConfidence: 0.5),
                ]
        )
        {
            Assert.Equal(["We support the pact."], await Texts(filter with { Query = "pact" }));
            Assert.Equal(
                ["We support the pact."],
                await _store.Ask<ListStatements, string[]>(async q =>
                    [
                        .. (
                            await q.RunAsync(
                                filter with
                                {
                                    Query = "pact",
                                },
                                10,
                                null,
                                TestStore.Cancel
                            )
                        ).Items.Select(s => s.Content.Text),
                    ]
                )
            );
        }
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_hide_when_better_ones_are_stored_meanwhile()
    {
        // More than are ranked at a time, so that the pages cross from one block into the next.
        foreach (var part in Enumerable.Range(0, 1_240).Chunk(310))
        {
            await Say([.. part.Select(i => $"The harbour {Filler(i)} {i}.")]);
        }

        var before = (await AllPages(new(Query: "harbour"), () => Task.CompletedTask)).ToArray();
        var added = 0;
        var during = await AllPages(
            new(Query: "harbour"),
            () => Say($"Harbour, harbour, harbour {added++}!")
        );

        Assert.Equal(1_240, before.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(before, during);
    }

    [Fact]
    public async Task A_deleted_statement_hides_no_other()
    {
        await Say([.. Enumerable.Range(0, 30).Select(i => $"The harbour {Filler(i)} {i}.")]);
        var all = await AllPages(new(Query: "harbour"), () => Task.CompletedTask);
        var first = await Read(new(Query: "harbour"), 10, null);
        var gone = first
            .Items.Concat((await Read(new(Query: "harbour"), 20, Cursor(first))).Items)
            .First(s => s.Content.Text == all[12]);
        await _store.Ask<StanceDb, bool>(async db =>
        {
            Assert.True(ShortId.TryParse(gone.Id, out var id));
            await db.StatementIndex.RemoveAsync([id], TestStore.Cancel);
            return true;
        });

        var second = await Read(new(Query: "harbour"), 10, Cursor(first));

        Assert.Equal(
            all.Skip(10).Where(t => t != all[12]).Take(10),
            second.Items.Select(s => s.Content.Text)
        );
    }

    [Theory]
    [InlineData("NEAR(a b, 3)")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("a OR")]
    [InlineData("-a ^b {c} d:e *")]
    [InlineData("Words : harbour")]
    [InlineData("'; DROP TABLE Statements; --")]
    [InlineData("\ud800")]
    [InlineData("提\ud800案\udc00")]
    [InlineData("\0")]
    [InlineData("\u202e\u200b\ufeff")]
    public async Task Hostile_queries_find_nothing_and_break_nothing(string query)
    {
        await Say("The quay.");

        Assert.Empty(await Texts(new(Query: query)));
    }

    [Fact]
    public async Task Long_queries_are_answered()
    {
        await Say("The quay.");

        Assert.Empty(await Texts(new(Query: new string('提', 10_000))));
        Assert.Empty(await Texts(new(Query: new string('"', 10_000))));
        Assert.Empty(
            await Texts(
                new(Query: string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"w{i}")))
            )
        );
    }

    private static string Filler(int i) => string.Concat(Enumerable.Repeat("and so on ", i % 7));

    private static RankCursor? Cursor(Page<StoredStatement> page) =>
        RankCursor.TryParse(page.Next, out var next) ? next : null;

    private async Task Say(params string[] lines) =>
        await _store.Post(TestArticle.Of([.. lines.Select(l => new TestLine(l, Speakers.Ishiba))]));

    private async Task<List<string>> AllPages(StatementFilter filter, Func<Task> between)
    {
        var seen = new List<string>();
        RankCursor? after = null;
        do
        {
            var page = await Read(filter, 100, after);
            seen.AddRange(page.Items.Select(s => s.Content.Text));
            await between();
            after = Cursor(page);
        } while (after is not null);

        return seen;
    }

    private async Task<string[]> Texts(StatementFilter filter) =>
        [.. (await Read(filter, 200, null)).Items.Select(s => s.Content.Text)];

    private Task<Page<StoredStatement>> Read(
        StatementFilter filter,
        int limit,
        RankCursor? after
    ) =>
        _store.Ask<SearchStatements, Page<StoredStatement>>(q =>
            q.RunAsync(filter, limit, after, TestStore.Cancel)
        );
}
