using StanceApi.Text.Cleaning;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Tests.Cleaning;

public sealed class SourceMapTests
{
    [Theory]
    [InlineData(ArticleFormat.Html, "<p>He said “no” &amp; <b>left</b>.</p>\r\n<p>Then   more</p>")]
    [InlineData(ArticleFormat.Html, "<p>ab</>cd&nbsp;ef</p><script>x</script>gh")]
    [InlineData(
        ArticleFormat.Markdown,
        "# Title & more\r\n\r\nHe *said* \\* \"no\"\r\nand [left](http://a.b/c).\r\n"
    )]
    [InlineData(
        ArticleFormat.Markdown,
        "> quoted words\n> go on\n\n- item &lt; one\n- `two`\n\n<div>x<br>y</div>\n"
    )]
    [InlineData(ArticleFormat.Markdown, "---\ntitle: A title of words\n---\n\n中文段落😀继续。\n")]
    [InlineData(ArticleFormat.PlainText, "Anything <b>at</b> all\r\n\r\nstays &amp; is 😀")]
    public void Every_character_leads_back_to_itself(ArticleFormat format, string content)
    {
        var clean = ArticleCleaner.Clean(new Article(content, format));
        Assert.Equal(clean.Text.Length, clean.Sources.Length);
        var last = -1;
        for (var i = 0; i < clean.Text.Length; i++)
        {
            var source = clean.Sources[i];
            if (source < 0)
            {
                continue;
            }

            Assert.True(source >= last, $"'{clean.Text[i]}' at {i} goes backwards");
            Assert.True(
                content[source] == clean.Text[i]
                    || content[source] == '&'
                    || char.IsWhiteSpace(clean.Text[i]),
                $"'{clean.Text[i]}' at {i} leads to '{content[source]}'"
            );
            last = source;
        }

        Assert.Contains(clean.Sources, source => source >= 0);
    }

    [Fact]
    public void Inserted_characters_have_no_source()
    {
        var clean = ArticleCleaner.Clean(new Article("<p>a.</p><p>b.</p>", ArticleFormat.Html));
        Assert.Equal([3, 4, -1, -1, 12, 13], clean.Sources);
    }

    [Fact]
    public void Blocks_are_where_they_say()
    {
        var clean = ArticleCleaner.Clean(
            new Article("<h1>T</h1><p>a <i>b</i></p><ul><li>c</ul>", ArticleFormat.Html)
        );
        Assert.Equal(3, clean.Blocks.Length);
        Assert.All(
            clean.Blocks,
            block => Assert.Equal(clean.Text[block.Span.Start..block.Span.End], block.Span.Text)
        );
    }
}
