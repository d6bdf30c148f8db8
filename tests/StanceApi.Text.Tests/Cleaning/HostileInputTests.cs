using System.Diagnostics;
using StanceApi.Text.Cleaning;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Tests.Cleaning;

public sealed class HostileInputTests
{
    private const int Kilobyte = 1024;

    [Theory]
    [InlineData("<div>x")]
    [InlineData("<b>x")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<p")]
    [InlineData("<a href='")]
    [InlineData("<!--")]
    [InlineData("&")]
    [InlineData("<svg><style>")]
    [InlineData("<span>x</b>")]
    [InlineData("word<br>")]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("*a ")]
    [InlineData("- ")]
    [InlineData("[a]: b\n")]
    [InlineData("x\n---\n")]
    [InlineData("“")]
    [InlineData("\uD800")]
    public void Any_repetition_is_read_in_about_linear_time(string unit)
    {
        foreach (var format in Enum.GetValues<ArticleFormat>())
        {
            var small = Time(unit, 32 * Kilobyte, format);
            var large = Time(unit, 256 * Kilobyte, format);
            Assert.True(
                large < TimeSpan.FromSeconds(1) || large < small * 40,
                $"{format}: {small} for 32 KB, {large} for 256 KB"
            );
        }
    }

    [Fact]
    public void Ten_thousand_nested_elements_keep_their_text()
    {
        var html =
            string.Concat(Enumerable.Repeat("<div>", 10_000))
            + "He said no."
            + string.Concat(Enumerable.Repeat("</div>", 10_000));
        Assert.Equal(
            "He said no.",
            ArticleCleaner.Clean(new Article(html, ArticleFormat.Html)).Text
        );
    }

    [Theory]
    [InlineData("</p></div></b>text")]
    [InlineData("<b><p>te</b>xt</p>")]
    [InlineData("<table><p>text")]
    [InlineData("<body><body><html><p>text")]
    [InlineData("<svg><title/><p>text")]
    [InlineData("<textarea><b></textarea>text")]
    [InlineData("<head><p>text")]
    public void Broken_markup_keeps_its_text(string html) =>
        Assert.Equal("text", ArticleCleaner.Clean(new Article(html, ArticleFormat.Html)).Text);

    private static TimeSpan Time(string unit, int length, ArticleFormat format)
    {
        var content = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var watch = Stopwatch.StartNew();
        var clean = ArticleCleaner.Clean(new Article(content, format));
        Assert.Equal(clean.Text.Length, clean.Sources.Length);
        return watch.Elapsed;
    }
}
