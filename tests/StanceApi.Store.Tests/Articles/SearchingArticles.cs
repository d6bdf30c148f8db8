using StanceApi.Store.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Tests.Articles;

public sealed class SearchingArticles : IAsyncLifetime
{
    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Articles_are_found_by_text_and_title_with_what_to_mark()
    {
        await _store.Post(
            TestArticle.In("zh-Hans", new TestLine("我们支持这个计划。", Speakers.Ishiba))
        );
        await _store.Post(TestArticle.Of(new TestLine("Nothing new.", Speakers.Ishiba)));

        var found = Assert.Single((await Search("计划", 10, null)).Items);

        var mark = Assert.Single(found.Excerpt.Highlights);
        Assert.Equal("计划", found.Excerpt.Text[mark.Start..mark.End]);
        Assert.Empty(found.Title.Highlights);
        Assert.Equal(2, (await Search("headline", 10, null)).Items.Length);
        Assert.Equal(
            "Headline",
            (await Search("headline", 10, null)).Items[0].Title.Highlights[0].Text
        );
    }

    [Fact]
    public async Task Pages_by_relevance_hold_every_article_once()
    {
        for (var i = 0; i < 230; i++)
        {
            await _store.Post(
                TestArticle.Of(
                    new TestLine(
                        $"The harbour, {string.Join(' ', Enumerable.Repeat("or not,", i % 9))} {i}.",
                        Speakers.Ishiba
                    )
                )
            );
        }

        var seen = new List<string>();
        RankCursor? after = null;
        do
        {
            var page = await Search("harbour", 50, after);
            seen.AddRange(page.Items.Select(f => f.Article.Id));
            after = RankCursor.TryParse(page.Next, out var next) ? next : null;
        } while (after is not null);

        Assert.Equal(230, seen.Count);
        Assert.Equal(230, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_deleted_article_is_no_longer_found()
    {
        var stored = await _store.Post(TestArticle.Of(new TestLine("The quay.", Speakers.Ishiba)));

        await _store.Ask<DeleteArticle, bool>(q =>
            q.RunAsync(stored.Article!.Id, Author.Program, TestStore.Cancel)
        );

        Assert.Empty((await Search("quay", 10, null)).Items);
    }

    private Task<Page<FoundArticle>> Search(string words, int limit, RankCursor? after) =>
        _store.Ask<SearchArticles, Page<FoundArticle>>(q =>
            q.RunAsync(words, limit, after, TestStore.Cancel)
        );
}
