using StanceApi.Text.Cleaning;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Tests.Cleaning;

public sealed class MarkdownTests
{
    [Fact]
    public void Html_below_a_Markdown_headline_is_read_with_it()
    {
        const string content = """
            <!--1727877542000-->
            [部长：不会推动“联盟”](https://example.org/a/1.html)
            ------

            <div><i>Wed, 02 Oct 2024 13:45:32 GMT</i></div><img src="x.jpg"><div><small>资料照：部长在首都。</small></div><p>部长说，“不。”<br /><br />他没有解释。</p>
            """;
        foreach (var format in new[] { ArticleFormat.Markdown, ArticleFormat.Html })
        {
            var clean = ArticleCleaner.Clean(new Article(content, format));
            Assert.Equal(
                "部长：不会推动“联盟”\n\n资料照：部长在首都。\n\n部长说，“不。”\n\n他没有解释。",
                clean.Text
            );
            Assert.Equal(
                [BlockKind.Title, BlockKind.Caption, BlockKind.Paragraph, BlockKind.Paragraph],
                clean.Blocks.Select(block => block.Kind)
            );
            Assert.Equal("部长：不会推动“联盟”", clean.Title);
            Assert.Equal(
                new DateTimeOffset(2024, 10, 2, 13, 45, 32, TimeSpan.Zero),
                clean.PublishedAt
            );
        }
    }

    [Fact]
    public void Front_matter_is_read_and_left_out()
    {
        const string content = """
            ---
            title: "中國：\u53cd對"
            date: "2021-10-13"
            tags:
              - "一"
            publisher: 'Example''s News'
            url: https://archive.example.org/1
            original_url: https://example.org/1 # first
            ---

            # 中國：反對

            他說，「不。」
            """;
        var clean = Markdown(content);
        Assert.Equal("中國：反對\n\n他說，「不。」", clean.Text);
        Assert.Equal("中國：反對", clean.Title);
        Assert.Equal(new DateTimeOffset(2021, 10, 13, 0, 0, 0, TimeSpan.Zero), clean.PublishedAt);
        Assert.Equal("Example's News", clean.Publisher);
        Assert.Equal("https://example.org/1", clean.SourceUrl);
    }

    [Fact]
    public void A_title_that_only_the_front_matter_has_opens_the_text()
    {
        var clean = Markdown("---\ntitle: Minister says no\n---\nShe said no.\n");
        Assert.Equal("Minister says no\n\nShe said no.", clean.Text);
        Assert.Equal(BlockKind.Title, clean.Blocks[0].Kind);
        Assert.Equal(-1, clean.Sources[0]);
    }

    [Theory]
    [InlineData("He *said* **no**.", "He said no.")]
    [InlineData("He said [no](http://example.org/no).", "He said no.")]
    [InlineData("![alt words](x.jpg)\n\nHe said no.", "He said no.")]
    [InlineData("> 一。\n> 二。", "一。\n\n二。")]
    [InlineData("- one\n- two", "one\n\ntwo")]
    [InlineData("a | b\n--|--\nc | d", "a\n\nb\n\nc\n\nd")]
    [InlineData("    Indented as a first line.", "Indented as a first line.")]
    [InlineData("Wrapped to a narrow\nwidth of letters.", "Wrapped to a narrow width of letters.")]
    [InlineData("He said no.\nShe said yes.", "He said no.\n\nShe said yes.")]
    [InlineData("One line  \nanother line", "One line\nanother line")]
    [InlineData("AT&amp;T said <br> no", "AT&T said\nno")]
    public void Markup_becomes_text(string markdown, string text) =>
        Assert.Equal(text, Markdown(markdown).Text);

    [Fact]
    public void A_long_paragraph_above_a_rule_is_no_heading()
    {
        var sentence = string.Concat(Enumerable.Repeat("The minister said no to the plan. ", 12))
            .Trim();
        var clean = Markdown($"{sentence}\n---\n\nShe left.");
        Assert.Equal(BlockKind.Paragraph, clean.Blocks[0].Kind);
    }

    private static CleanText Markdown(string content) =>
        ArticleCleaner.Clean(new Article(content, ArticleFormat.Markdown));
}
