using StanceApi.Text.Cleaning;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Tests.Cleaning;

public sealed class ArticleCleanerTests
{
    [Fact]
    public void Paragraphs_are_joined_by_blank_lines() =>
        Assert.Equal("一。\n\n二。", Html("<p>一。</p><p>二。</p>").Text);

    [Theory]
    [InlineData("<p>First words.<br /><br />Second words.</p>", "First words.\n\nSecond words.")]
    [InlineData("<p>First words<br>second words</p>", "First words\nsecond words")]
    [InlineData("<div>First<p>second</p>third</div>", "First\n\nsecond\n\nthird")]
    [InlineData("<p>one <p>two <div>three</div>", "one\n\ntwo\n\nthree")]
    [InlineData("<ul><li>one<li>two</ul>", "one\n\ntwo")]
    [InlineData("<p>a  \n b&nbsp; c</p>", "a b c")]
    [InlineData("<p>中文\n换行</p>", "中文换行")]
    [InlineData("<p>　　段首空格</p>", "段首空格")]
    [InlineData("<p>exam\u00ADple</p>", "example")]
    [InlineData("<p>漢<rt>かん</rt>字</p>", "漢字")]
    [InlineData("<p>AT&amp;T &#8220;x&#x201D; &hellip;</p>", "AT&T “x” …")]
    [InlineData("<p>1 < 2 & 3</p>", "1 < 2 & 3")]
    [InlineData("<p>ab</>cd</p>", "abcd")]
    [InlineData("first words\n\nsecond words", "first words\n\nsecond words")]
    public void Layout_becomes_paragraphs(string html, string text) =>
        Assert.Equal(text, Html(html).Text);

    [Theory]
    [InlineData("<script>var x = '<p>no</p>';</script>")]
    [InlineData("<style>p { }</style>")]
    [InlineData("<noscript>Enable it</noscript>")]
    [InlineData("<template><p>later</p></template>")]
    [InlineData("<nav><a href='/'>Home</a></nav>")]
    [InlineData("<footer>Contact us by post</footer>")]
    [InlineData("<aside>In other news</aside>")]
    [InlineData("<form><label>Name</label><button>Send</button></form>")]
    [InlineData("<iframe src='x'>player</iframe>")]
    [InlineData("<div class='article-related-links'>Another story</div>")]
    [InlineData("<div id='shareBar'>Facebook</div>")]
    [InlineData("<div class='cookie-banner'>We value your privacy</div>")]
    [InlineData("<section class='comments'><p>I disagree with every word of this.</p></section>")]
    [InlineData("<div style='display: none'>hidden words</div>")]
    [InlineData("<ul><li><a href='/b'>Another headline of the day</a></li></ul>")]
    [InlineData("<p><a href='/c'>另一篇报道的标题</a></p>")]
    [InlineData("<p>阅读更多</p>")]
    [InlineData("<p>延伸閱讀：另一則新聞</p>")]
    [InlineData("<p>続きを読む</p>")]
    [InlineData("<p>Read more: another story</p>")]
    [InlineData("<p>By Jane Roe and John Doe</p>")]
    [InlineData("<p>记者：张三  责编：李四</p>")]
    [InlineData("<div><i>Wed, 02 Oct 2024 13:45:32 GMT</i></div>")]
    [InlineData("<div>07/06/2022 - 12:26</div>")]
    [InlineData("<p>Published November 20th, 2019 - 07:29 GMT</p>")]
    [InlineData("<p>2025年6月1日 17時30分</p>")]
    [InlineData("<p>* * *</p>")]
    public void What_is_not_the_articles_text_is_left_out(string furniture)
    {
        const string before =
            "The minister said on Tuesday that the plan would go ahead as it was agreed last year.";
        const string after =
            "Her deputy told reporters that nobody had asked him about the plan before that day.";
        var clean = Html($"<p>{before}</p>{furniture}<p>{after}</p>");
        Assert.Equal($"{before}\n\n{after}", clean.Text);
    }

    [Theory]
    [InlineData("<p>By 2030 the ministry wants to replace every coal plant in the country.</p>")]
    [InlineData("<p>相关部门表示，将继续推进这项计划。</p>")]
    [InlineData("<p>He said the <a href='/x'>plan</a> was dead.</p>")]
    [InlineData(
        "<blockquote class='twitter-tweet'><p>We oppose the plan. <a href='/t'>#plan</a></p></blockquote>"
    )]
    [InlineData("<table><tr><td>Minister: we agree.</td></tr></table>")]
    public void What_only_resembles_furniture_stays(string html) =>
        Assert.Single(Html(html).Blocks);

    [Fact]
    public void Content_inside_a_form_or_header_that_holds_the_whole_article_stays()
    {
        const string words =
            "The minister said on Tuesday that the plan would go ahead as it was agreed last year.";
        Assert.Equal(words, Html($"<form><header><p>{words}</p></header></form>").Text);
    }

    [Theory]
    [InlineData("<img src=x><div><small>The minister in Geneva.</small></div>")]
    [InlineData("<figure><img src=x><figcaption>The minister in Geneva.</figcaption></figure>")]
    [InlineData("<div class='wp-caption-text'>The minister in Geneva.</div>")]
    [InlineData("<img alt='The minister in Geneva'><p>The minister in Geneva.</p>")]
    [InlineData("<img src=x><p>资料照片：部长在日内瓦。</p>")]
    [InlineData("<p>檔案照：部長在日內瓦。</p><img src=x>")]
    [InlineData("<img src=x><p>会見する外相＝ロイター</p>")]
    [InlineData("<img src=x><p>FILE PHOTO: The minister in Geneva</p>")]
    public void Words_beside_an_image_are_a_caption(string html) =>
        Assert.Equal(BlockKind.Caption, Assert.Single(Html(html).Blocks).Kind);

    [Theory]
    [InlineData("<h2>A subhead</h2>", BlockKind.Heading)]
    [InlineData("<p><strong>美国强调承诺</strong></p>", BlockKind.Heading)]
    [InlineData("<p><strong>He said that he would go.</strong></p>", BlockKind.Paragraph)]
    [InlineData("<p><b>QUESTION:</b></p>", BlockKind.Paragraph)]
    [InlineData("<ul><li>one of the points</li></ul>", BlockKind.ListItem)]
    [InlineData("<ul><li><p>one of the points</p></li></ul>", BlockKind.ListItem)]
    [InlineData("<table><td>a cell</table>", BlockKind.TableCell)]
    [InlineData("<table><td><p>a paragraph laid out by a table</p></table>", BlockKind.Paragraph)]
    public void Blocks_have_the_kind_that_the_markup_gives(string html, BlockKind kind)
    {
        var clean = Html($"<p>He spoke first.</p>{html}");
        Assert.Equal(kind, clean.Blocks[^1].Kind);
    }

    [Fact]
    public void Nothing_comes_of_nothing()
    {
        foreach (var format in Enum.GetValues<ArticleFormat>())
        {
            var clean = ArticleCleaner.Clean(new Article("", format));
            Assert.Empty(clean.Text);
            Assert.Empty(clean.Blocks);
            Assert.Empty(clean.Sources);
        }
    }

    private static CleanText Html(string content) =>
        ArticleCleaner.Clean(new Article(content, ArticleFormat.Html));
}
