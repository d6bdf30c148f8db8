using System.Diagnostics;
using StanceApi.Text.Cleaning;
using StanceApi.Text.Documents;
using StanceApi.Text.Quotations;
using StanceApi.Text.Sentences;

namespace StanceApi.Text.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("部长反对。副部长支持！记者问为什么？没有人回答")]
    [InlineData("他说，“今天没有谈。希望今后能谈。”|她没有回答。", true)]
    [InlineData("“今天没有谈。希望今后能谈，”他说。|她没有回答。", true)]
    [InlineData("“我们反对。”他说。|她走了。", true)]
    [InlineData("他说：“我们反对。”|“我们支持，”她说。", true)]
    [InlineData("发言人指出：「我們反對。」|其後他離開。", true)]
    [InlineData("他称之为“灾难”。|别人不同意。", true)]
    [InlineData("“我们有...不同的历史，”他说。", true)]
    [InlineData("他说（见第2页。）然后走了。|她留下。", true)]
    [InlineData("增长3.5%，他说。|很好。", true)]
    [InlineData("真的吗?他说不知道。", false)]
    [InlineData("他被问到“为什么？”的时候走了。|她留下。", true)]
    public void Chinese_sentences_end_where_a_reader_ends_them(string text, bool parted = false) =>
        AssertSentences(text, parted, "zh-Hans");

    [Theory]
    [InlineData("首相は反対した。|外相は賛成した。", true)]
    [InlineData("首相は「反対する。賛成しない。」と述べた。|外相は黙った。", true)]
    [InlineData("「この先の道筋ははっきりしている」。|氏は続けた。", true)]
    [InlineData("「反対だ」と指摘。|「賛成だ」と述べた。", true)]
    [InlineData("本当か？|知らない、と述べた。", true)]
    public void Japanese_sentences_end_where_a_reader_ends_them(string text, bool parted) =>
        AssertSentences(text, parted, "ja");

    [Theory]
    [InlineData("He said no.|She said yes!|Why?|Nobody knew", true)]
    [InlineData(
        "Mr. Smith met Gen. Doe in the U.S. Senate on Jan. 3 at 5 p.m. Eastern.|He left.",
        true
    )]
    [InlineData("It happened in the U.S.|The minister said so.", true)]
    [InlineData("J. R. Smith said 3.5 percent of $1.2 billion.|It was enough.", true)]
    [InlineData("“No. Not now. Never,” he said.|She left.", true)]
    [InlineData("He said: “No. Not now.”|She left.", true)]
    [InlineData("“We will ask... the court to act,” he said.", true)]
    [InlineData("“Why?” Smith asked.|Nobody answered.", true)]
    [InlineData("“Why not?” he asked.|Nobody answered.", true)]
    [InlineData("He called it a “disaster.”|Others disagreed.", true)]
    [InlineData("(Laughter.)|You are stuck with us.", true)]
    [InlineData("Everybody laughed (some left. Others stayed.) and went on.|He spoke.", true)]
    [InlineData("\"No,\" he said.|\"Yes,\" she said.", true)]
    [InlineData("See example.org for more.|It is free.", true)]
    [InlineData("It was wrapped\nto a width.|It is\ntwo sentences.", true)]
    public void English_sentences_end_where_a_reader_ends_them(string text, bool parted) =>
        AssertSentences(text, parted, "en");

    [Fact]
    public void A_mark_that_nothing_closes_does_not_reach_into_the_next_paragraph()
    {
        var clean = Plain("他说：“我们反对。我们不会签。\n\n她说不知道。他也说不知道。");
        var sentences = Texts(clean, "zh-Hans");
        Assert.Equal("她说不知道。", sentences[^2]);
        Assert.Equal("他也说不知道。", sentences[^1]);
    }

    [Theory]
    [InlineData("日本は", 3_000)]
    [InlineData("我们反对，", 3_000)]
    [InlineData("we do not ", 3_000)]
    [InlineData("\uD842\uDFB7", 3_001)]
    public void What_goes_on_without_an_end_is_cut_all_the_same(string unit, int longest)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length));
        var pieces = Texts(Plain(text), "zh-Hans");

        Assert.Equal(text.Trim(), string.Join(unit.EndsWith(' ') ? " " : "", pieces));
        Assert.All(pieces, p => Assert.InRange(p.Length, 1, longest));
        Assert.All(pieces[..^1], p => Assert.DoesNotContain(p[^1], "\uD842n反"));
    }

    [Fact]
    public void A_long_quotation_is_not_cut()
    {
        var words = string.Concat(Enumerable.Repeat("我们反对，", 1_000));
        var clean = Plain($"他说：“{words}没有别的。”她走了，{words}一直走。");

        Assert.Equal($"他说：“{words}没有别的。”", Texts(clean, "zh-Hans")[0]);
    }

    [Fact]
    public void Sentences_know_their_block_and_its_language()
    {
        var clean = Plain(
            "The minister said that he was against it.\n\n部长说他反对这一提议。\n\n部長說他反對這項提議。"
        );
        var sentences = SentenceSplitter.Split(clean, QuotedSpanFinder.Find(clean), "zh-Hans");
        Assert.Equal(
            "0 en, 1 zh-Hans, 2 zh-Hant",
            string.Join(", ", sentences.Select(s => $"{s.Block} {s.Language}"))
        );
    }

    [Theory]
    [InlineData("“")]
    [InlineData("(")]
    [InlineData("a. ")]
    [InlineData("“a。”")]
    [InlineData("? ")]
    [InlineData("Mr. ")]
    [InlineData("“Why?” A ")]
    public void Any_repetition_is_split_in_linear_time(string unit)
    {
        var clean = Plain(string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length)));
        var watch = Stopwatch.StartNew();
        SentenceSplitter.Split(clean, QuotedSpanFinder.Find(clean), "en");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static void AssertSentences(string text, bool parted, string language)
    {
        var expected = parted
            ? text
            : text.Replace("。", "。|", StringComparison.Ordinal)
                .Replace("！", "！|", StringComparison.Ordinal)
                .Replace("？", "？|", StringComparison.Ordinal)
                .Replace("?", "?|", StringComparison.Ordinal)
                .TrimEnd('|');
        var joined = language is "en" ? "| " : "|";
        var clean = Plain(expected.Replace("|", joined[1..], StringComparison.Ordinal));
        Assert.Equal(expected, string.Join('|', Texts(clean, language)));
    }

    private static List<string> Texts(CleanText clean, string language) =>
        [
            .. SentenceSplitter
                .Split(clean, QuotedSpanFinder.Find(clean), language)
                .Select(sentence => clean.Text[sentence.Start..sentence.End]),
        ];

    private static CleanText Plain(string text) =>
        ArticleCleaner.Clean(new Article(text, ArticleFormat.PlainText));
}
