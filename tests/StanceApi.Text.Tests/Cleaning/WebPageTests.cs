using StanceApi.Text.Cleaning;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Tests.Cleaning;

public sealed class WebPageTests
{
    private const string Lead =
        "The foreign minister rejected the proposal on Tuesday, saying that her government had not been asked about it.";
    private const string Body =
        "“We have no such plans,” she told reporters in the capital after a meeting of the cabinet that lasted two hours.";
    private const string End =
        "Her deputy had said in September that the proposal deserved a serious look by all the countries in the region.";

    private static readonly string Page = $$"""
        <!DOCTYPE html>
        <html><head><title>Minister rejects proposal | Example News</title>
        <meta property="og:title" content="Minister rejects proposal">
        <meta property="og:site_name" content="Example News">
        <meta property="article:published_time" content="2024-10-02T13:45:32+02:00">
        <meta property="og:url" content="https://example.org/2024/10/01/a">
        </head><body>
        <header><a href="/">Example News</a><nav><ul><li><a href="/w">World</a></li></ul></nav></header>
        <div class="wrap has-sidebar"><h1>Minister rejects proposal</h1>
        <article><header><p class="byline">By Jane Roe</p></header>
        <p>{{Lead}}</p>
        <div class="share-tools">Share this on everything</div>
        <div class="story"><p>{{Body}}</p><p>Read more: another story</p><p>{{End}}</p></div>
        </article>
        <div class="comments"><p>{{Body}} I do not believe a word of it, and neither should you, dear reader.</p></div>
        </div>
        <footer>© Example News</footer></body></html>
        """;

    [Fact]
    public void Of_a_whole_page_only_the_article_is_kept()
    {
        var clean = Clean(Page);
        Assert.Equal($"Minister rejects proposal\n\n{Lead}\n\n{Body}\n\n{End}", clean.Text);
        Assert.Equal(BlockKind.Title, clean.Blocks[0].Kind);
        Assert.Equal(
            Page.IndexOf("Minister rejects proposal</h1>", StringComparison.Ordinal),
            clean.Sources[0]
        );
    }

    [Fact]
    public void The_pages_own_data_is_read()
    {
        var clean = Clean(Page);
        Assert.Equal("Minister rejects proposal", clean.Title);
        Assert.Equal(
            new DateTimeOffset(2024, 10, 2, 13, 45, 32, TimeSpan.FromHours(2)),
            clean.PublishedAt
        );
        Assert.Equal("Example News", clean.Publisher);
        Assert.Equal("https://example.org/2024/10/01/a", clean.SourceUrl);
    }

    [Theory]
    [InlineData(
        "<script type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2024-10-02\"}]}</script>"
    )]
    [InlineData("<time datetime='2024-10-02'>yesterday</time>")]
    [InlineData("<meta itemprop=datePublished content='2024-10-02'>")]
    [InlineData("<div>2 October 2024</div>")]
    [InlineData("<!--1727827200000-->")]
    [InlineData("<meta property='og:url' content='https://example.org/2024/10/02/x'>")]
    public void The_publication_date_is_found_wherever_pages_put_it(string html) =>
        Assert.Equal(
            new DateTimeOffset(2024, 10, 2, 0, 0, 0, TimeSpan.Zero),
            Clean($"{html}<p>{Lead}</p>").PublishedAt
        );

    [Theory]
    [InlineData("<div>07/06/2022 - 12:26</div>")]
    [InlineData("<script type='application/ld+json'>{\"datePublished\":</script>")]
    [InlineData("<time datetime='soon'>soon</time>")]
    [InlineData("<!--99999-->")]
    public void An_ambiguous_or_broken_date_is_none(string html) =>
        Assert.Null(Clean($"{html}<p>{Lead}</p>").PublishedAt);

    [Theory]
    [InlineData(
        "<title>Minister rejects the proposal | Example</title>",
        "Minister rejects the proposal"
    )]
    [InlineData("<title>部长：不会推动联盟的构想_示例新闻网</title>", "部长：不会推动联盟的构想")]
    [InlineData("<title>A - B</title>", "A - B")]
    public void The_window_title_loses_the_sites_name(string head, string title) =>
        Assert.Equal(
            title,
            Clean($"<html><head>{head}</head><body><p>{Lead}</p></body></html>").Title
        );

    [Fact]
    public void Lists_of_links_do_not_outweigh_the_article()
    {
        var links = string.Concat(
            Enumerable
                .Range(0, 200)
                .Select(i =>
                    $"<li><a href='/{i}'>Another long headline of another story {i}</a></li>"
                )
        );
        var clean = Clean(
            $"<html><body><div><ul>{links}</ul></div><div><p>{Lead}</p><p>{Body}</p></div></body></html>"
        );
        Assert.Equal($"{Lead}\n\n{Body}", clean.Text);
    }

    private static CleanText Clean(string content) =>
        ArticleCleaner.Clean(new Article(content, ArticleFormat.Html));
}
