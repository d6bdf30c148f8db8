using StanceApi.Text.Cleaning;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Tests.Cleaning;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("He said: “No.”\r\n\r\n  <p>&amp;\t\0 \uD800 end")]
    [InlineData("　一段话。\n\n\n\n另一段。\n")]
    public void Plain_text_is_not_changed(string content)
    {
        var clean = Plain(content);
        Assert.Equal(content, clean.Text);
        Assert.Equal(Enumerable.Range(0, content.Length), clean.Sources);
    }

    [Fact]
    public void Blank_lines_part_paragraphs()
    {
        var blocks = Plain("One.\r\n\r\n  Two.\n \t\nThree.").Blocks;
        Assert.Equal("One.|Two.|Three.", string.Join('|', blocks.Select(block => block.Span.Text)));
    }

    [Fact]
    public void Lines_that_were_wrapped_to_a_width_stay_together()
    {
        const string text =
            "The minister said on Tuesday that the plan would go\nahead as it was agreed by both sides last\nyear in Geneva.";
        Assert.Equal(text, Assert.Single(Plain(text).Blocks).Span.Text);
    }

    [Fact]
    public void Lines_that_are_paragraphs_are_blocks()
    {
        var blocks = Plain(
            "The minister said no.\nHer deputy said yes.\nNobody else spoke."
        ).Blocks;
        Assert.Equal(3, blocks.Length);
    }

    [Fact]
    public void A_headline_above_the_text_is_its_title()
    {
        var clean = Plain("Minister rejects the plan\n\nThe minister said no.");
        Assert.Equal("Minister rejects the plan", clean.Title);
        Assert.Equal(BlockKind.Title, clean.Blocks[0].Kind);
        Assert.False(clean.Blocks[0].CarriesStatements);
    }

    [Theory]
    [InlineData("The minister said no.\n\nHer deputy said yes.")]
    [InlineData("A single line without an end")]
    [InlineData("QUESTION:\n\nWill you sign?")]
    public void A_sentence_is_no_title(string text) => Assert.Null(Plain(text).Title);

    private static CleanText Plain(string content) =>
        ArticleCleaner.Clean(new Article(content, ArticleFormat.PlainText));
}
