using StanceApi.Text.Cleaning.Markup;

namespace StanceApi.Text.Cleaning;

/// <summary>
/// Finds the part of a web page that holds its article: what the page itself marks as the article, or else the
/// smallest element that still holds nearly all running text. Errs on the side of too much: what is left of the page's
/// furniture is sieved out block by block.
/// </summary>
internal static class MainContent
{
    private const double MarkedShare = 0.35;
    private const double NearlyAll = 0.85;

    public static HtmlNode Find(HtmlDocument document, TextMass mass)
    {
        if (!document.IsPage)
        {
            return document.Root;
        }

        var body = document.Elements("body").FirstOrDefault() ?? document.Root;
        var marked = Marked(document, mass, body);
        return Descend(document, mass, marked ?? body);
    }

    /// <summary>The page's own word for it, as long as it holds a fair share of the text.</summary>
    private static HtmlNode? Marked(HtmlDocument document, TextMass mass, HtmlNode body)
    {
        var needed = mass.Of(body) * MarkedShare;
        return Largest(document, mass, needed, node => node.Is("article"))
            ?? Largest(
                document,
                mass,
                needed,
                node => node.Is("main") || node.Attribute("role") is "main"
            )
            ?? Largest(
                document,
                mass,
                needed,
                node => node.Attribute("itemprop").Contains("articleBody", StringComparison.Ordinal)
            );
    }

    private static HtmlNode? Largest(
        HtmlDocument document,
        TextMass mass,
        double needed,
        Func<HtmlNode, bool> marked
    )
    {
        var candidates = document.Nodes.Where(marked).Where(node => mass.Of(node) > 0).ToList();
        var largest = candidates.MaxBy(mass.Of);
        return largest is not null && mass.Of(largest) >= needed ? largest : null;
    }

    private static HtmlNode Descend(HtmlDocument document, TextMass mass, HtmlNode from)
    {
        var needed = mass.Of(from) * NearlyAll;
        var found = from;
        for (var at = from.Index + 1; at < found.End && needed > 0; )
        {
            var node = document.Nodes[at];
            if (mass.Of(node) >= needed && IsContainer(node))
            {
                found = node;
                at++;
            }
            else
            {
                at = node.End;
            }
        }

        return LeadsBefore(document, mass, from, found) ? from : found;
    }

    private static bool IsContainer(HtmlNode node) =>
        HtmlTags.IsBlock(node.Tag)
        && !HtmlTags.IsHeading(node.Tag)
        && node.Tag is not ("p" or "li" or "blockquote" or "td" or "pre");

    /// <summary>Whether running text stands before the container that was found: a lead outside the body.</summary>
    private static bool LeadsBefore(
        HtmlDocument document,
        TextMass mass,
        HtmlNode from,
        HtmlNode found
    )
    {
        for (var at = from.Index + 1; at < found.Index; at++)
        {
            var node = document.Nodes[at];
            if (node.Is("p") && mass.Of(node) > 0 && !IsInDropped(node, from))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInDropped(HtmlNode node, HtmlNode top)
    {
        const int levels = 64;
        var above = node;
        for (var i = 0; i < levels && above is not null && above != top; i++)
        {
            if (above.Dropped)
            {
                return true;
            }

            above = above.Parent;
        }

        return false;
    }
}
