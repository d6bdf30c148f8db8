using StanceApi.Text.Cleaning.Markup;

namespace StanceApi.Text.Cleaning;

/// <summary>Reads the meta elements of a page.</summary>
internal static class Metadata
{
    /// <summary>The content of the first meta element of that property, name or itemprop; null where there is none.</summary>
    public static string? Of(HtmlDocument document, string name) =>
        document
            .Metas.Where(meta =>
                Names(meta, "property", name)
                || Names(meta, "name", name)
                || Names(meta, "itemprop", name)
            )
            .Select(meta => meta.Attribute("content"))
            .FirstOrDefault(content => content.Length > 0);

    private static bool Names(HtmlNode meta, string attribute, string name) =>
        string.Equals(meta.Attribute(attribute), name, StringComparison.OrdinalIgnoreCase);
}
