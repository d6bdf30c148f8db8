using System.Text;
using StanceApi.Text.Cleaning.Markup;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Cleaning;

/// <summary>Finds the title of a document.</summary>
internal static class Titles
{
    private const int LongestTitle = 400;
    private const double LeastOfPageTitle = 0.4;
    private static readonly string[] SiteSeparators = [" | ", " - ", " – ", " — ", "_", "｜", "|"];

    /// <summary>The title and, where it stands in the document's text, its block.</summary>
    public sealed record Found(string Text, RawBlock? Block);

    /// <summary>
    /// In this order: the front matter's, the only or best matching first-level heading, the first heading of
    /// Markdown, the page's title for sharing, its title for the window without the site's name.
    /// </summary>
    public static Found? Find(HtmlDocument document, FrontMatter? matter, bool markdown)
    {
        if (Clean(matter?["title", "headline"]) is { } written)
        {
            return new Found(written, null);
        }

        var shared = Clean(
            Metadata.Of(document, "og:title") ?? Metadata.Of(document, "twitter:title")
        );
        var window = Clean(WindowTitle(document));
        var heading = Heading(document, markdown, shared ?? window);
        if (heading is not null)
        {
            return heading;
        }

        var site = Metadata.Of(document, "og:site_name");
        var title = shared ?? window;
        return title is null ? null : new Found(WithoutSite(title, site), null);
    }

    /// <summary>Whether two texts are the same but for white space, punctuation and case.</summary>
    public static bool Same(string text, string? title) =>
        title is not null
        && text.Length <= title.Length * 2
        && title.Length <= text.Length * 2
        && string.Equals(Letters(text), Letters(title), StringComparison.OrdinalIgnoreCase)
        && Letters(text).Length > 0;

    private static Found? Heading(HtmlDocument document, bool markdown, string? expected)
    {
        var headings = document
            .Nodes.Where(node => node.Is("h1") || markdown && HtmlTags.IsHeading(node.Tag))
            .Take(16)
            .Select(node => BlockCollector.Collect(document, node, evenIfDropped: true))
            .Where(blocks => blocks.Count == 1 && blocks[0].Text.Length <= LongestTitle)
            .Select(blocks => blocks[0])
            .ToList();
        var chosen =
            headings.FirstOrDefault(heading =>
                expected is not null && Shares(expected, heading.Text)
            ) ?? (expected is null || headings.Count == 1 ? headings.FirstOrDefault() : null);
        if (chosen is null || markdown && !StandsFirst(document, chosen))
        {
            return null;
        }

        chosen.Kind = BlockKind.Title;
        return new Found(chosen.Text, chosen);
    }

    /// <summary>In Markdown only a heading before all running text is the title.</summary>
    private static bool StandsFirst(HtmlDocument document, RawBlock heading)
    {
        const int shortLine = 120;
        var start = heading.Offsets[0];
        return document
            .Nodes.Where(node => node.IsText && node.Start < start)
            .All(node => node.Width < shortLine);
    }

    private static bool Shares(string pageTitle, string heading)
    {
        var page = Letters(pageTitle);
        var own = Letters(heading);
        return own.Length > 0
            && page.Contains(own, StringComparison.OrdinalIgnoreCase)
            && own.Length >= page.Length * LeastOfPageTitle;
    }

    private static string? WindowTitle(HtmlDocument document)
    {
        var title = document.Elements("title").FirstOrDefault();
        return title is null
            ? null
            : string.Concat(
                document
                    .Nodes.Skip(title.Index)
                    .Take(title.End - title.Index)
                    .Select(node => node.Text)
            );
    }

    private static string WithoutSite(string title, string? site)
    {
        foreach (var separator in SiteSeparators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            var rest = at < 0 ? "" : title[(at + separator.Length)..];
            if (at > 0 && (Same(rest, site) || rest.Length * 2 < at))
            {
                return WithoutSite(title[..at].TrimEnd(), site);
            }
        }

        return title;
    }

    private static string? Clean(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        var text = RawBlock.Of(BlockKind.Title, title).Text;
        return text.Length == 0 || text.Length > LongestTitle ? null : text;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }
}
