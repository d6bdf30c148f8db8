using StanceApi.Text.Cleaning.Markup;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Cleaning;

/// <summary>
/// Turns what came in into readable text with a map back. Never throws on content; time is linear in its length.
/// Plain text stays as it is. Markdown may hold HTML, and HTML may begin with front matter or a Markdown headline.
/// </summary>
public static class ArticleCleaner
{
    public static CleanText Clean(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Format is ArticleFormat.PlainText
            ? CleanPlainText(article.Content)
            : CleanMarkup(article.Content, article.Format);
    }

    private static CleanText CleanPlainText(string content)
    {
        var blocks = PlainTextBlocks.Find(content);
        var title = blocks is [{ Kind: BlockKind.Title } first, ..] ? first.Span.Text : null;
        return new CleanText(
            content,
            title,
            null,
            blocks,
            [.. Enumerable.Range(0, content.Length)]
        );
    }

    private static CleanText CleanMarkup(string content, ArticleFormat format)
    {
        var matter = FrontMatter.Read(content);
        var start = matter?.End ?? 0;
        var body = start == 0 ? content : content[start..];
        var markdown =
            format is ArticleFormat.Markdown || matter is not null || MarkdownHead.Opens(body);
        var document = markdown
            ? HtmlDocument.FromMarkdown(body, start)
            : HtmlDocument.FromHtml(body, start);

        PageFurniture.Drop(document, TextMass.Measure(document));
        var main = MainContent.Find(document, TextMass.Measure(document));
        var blocks = BlockCollector.Collect(document, main);
        var title = Titles.Find(document, matter, markdown);
        var address =
            matter?["original_url", "source_url", "url", "link"] ?? Metadata.Of(document, "og:url");
        var published = PublicationDates.Find(document, matter, blocks, address);
        var kept = BlockSieve.Sift(blocks, title?.Text).ToList();
        return Compose(kept, title, published) with
        {
            Publisher =
                matter?["publisher", "source", "site"] ?? Metadata.Of(document, "og:site_name"),
            SourceUrl = address,
        };
    }

    private static CleanText Compose(
        List<RawBlock> blocks,
        Titles.Found? title,
        DateTimeOffset? published
    )
    {
        var first = blocks.FindIndex(block => block.Kind is BlockKind.Title);
        if (title is not null && first < 0)
        {
            blocks.Insert(0, title.Block ?? RawBlock.Of(BlockKind.Title, title.Text));
        }
        else if (title is null && blocks.Count > 1 && IsHeadline(blocks[0]))
        {
            blocks[0].Kind = BlockKind.Title;
            title = new Titles.Found(blocks[0].Text, blocks[0]);
        }

        return new CleanTextBuilder(blocks).Build(title?.Text, published);
    }

    private static bool IsHeadline(RawBlock block) =>
        block.Kind is BlockKind.Heading
        || block.Kind is BlockKind.Paragraph && PlainTextBlocks.ReadsLikeTitle(block.Text);
}
