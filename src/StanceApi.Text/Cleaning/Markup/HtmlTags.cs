using System.Collections.Frozen;

namespace StanceApi.Text.Cleaning.Markup;

/// <summary>What HTML itself says about its elements.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> Void = Set(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
    );

    private static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote body center caption colgroup dd details dialog dir div dl dt fieldset "
            + "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main "
            + "menu nav ol p pre search section summary table tbody td tfoot th thead title tr ul"
    );

    private static readonly FrozenSet<string> Head = Set(
        "base basefont bgsound link meta title script style noscript template noframes"
    );

    private static readonly FrozenSet<string> RawText = Set("style xmp iframe noembed noframes");

    private static readonly FrozenSet<string> Replaceable = Set("title textarea");

    public static bool IsVoid(string tag) => Void.Contains(tag);

    /// <summary>Whether the element starts a line of its own and closes an open paragraph.</summary>
    public static bool IsBlock(string tag) => Block.Contains(tag);

    public static bool IsHeading(string tag) => tag is ['h', >= '1' and <= '6'];

    /// <summary>Whether the element may stand in the head; any other one opens the body.</summary>
    public static bool BelongsInHead(string tag) => Head.Contains(tag);

    /// <summary>Whether the content is text without markup and without character references.</summary>
    public static bool HoldsRawText(string tag) => RawText.Contains(tag);

    /// <summary>Whether the content is text without markup, with character references.</summary>
    public static bool HoldsReplaceableText(string tag) => Replaceable.Contains(tag);

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
