namespace StanceApi.Text.Cleaning.Markup;

/// <summary>All nodes of a document in document order, and what its comments and nodes say beside the text.</summary>
/// <param name="Nodes">The first is the document itself.</param>
/// <param name="Comments">The first few comments, without their marks.</param>
internal sealed record HtmlDocument(IReadOnlyList<HtmlNode> Nodes, IReadOnlyList<string> Comments)
{
    private const int CommentsKept = 8;

    public HtmlNode Root => Nodes[0];

    public IReadOnlyList<HtmlNode> Metas { get; } = [.. Nodes.Where(node => node.Is("meta"))];

    /// <summary>Whether this is a whole web page rather than a fragment of one.</summary>
    public bool IsPage => Nodes.Any(node => node.Tag is "body" or "head" or "article" or "main");

    public IEnumerable<HtmlNode> Elements(string tag) => Nodes.Where(node => node.Is(tag));

    public static HtmlDocument FromHtml(string html, int offset)
    {
        var builder = new HtmlTreeBuilder();
        var comments = new List<string>();
        HtmlReader.Read(html, offset, builder, comment => Keep(comments, comment));
        return new HtmlDocument(builder.Finish(), comments);
    }

    public static HtmlDocument FromMarkdown(string markdown, int offset)
    {
        var builder = new HtmlTreeBuilder();
        var comments = new List<string>();
        MarkdownReader.Read(markdown, offset, builder, comment => Keep(comments, comment));
        return new HtmlDocument(builder.Finish(), comments);
    }

    private static void Keep(List<string> comments, string comment)
    {
        if (comments.Count < CommentsKept)
        {
            comments.Add(comment);
        }
    }
}
