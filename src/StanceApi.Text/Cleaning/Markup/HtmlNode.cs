namespace StanceApi.Text.Cleaning.Markup;

/// <summary>
/// An element or a stretch of text. Nodes lie in document order in one list, so that a subtree is the range
/// from <see cref="Index"/> to <see cref="End"/> and no walk ever needs recursion.
/// </summary>
internal sealed class HtmlNode
{
    public const string TextTag = "#text";

    public required string Tag { get; init; }

    public required HtmlNode? Parent { get; init; }

    /// <summary>Place in the document's list of nodes.</summary>
    public required int Index { get; init; }

    /// <summary>One past the last node of the subtree.</summary>
    public int End { get; set; }

    /// <summary>Offset of the tag or text in what came in.</summary>
    public required int Start { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    /// <summary>The characters of a text node, references decoded; empty for elements.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of the text, see <see cref="Characters.Width(ReadOnlySpan{char})"/>.</summary>
    public int Width { get; init; }

    /// <summary>Raw offset of each character; null where character i came from <see cref="Start"/> + i.</summary>
    public int[]? Offsets { get; init; }

    /// <summary>Whether an ancestor or the element itself is a link.</summary>
    public bool InLink { get; init; }

    /// <summary>Whether this subtree is page furniture.</summary>
    public bool Dropped { get; set; }

    public bool IsText => ReferenceEquals(Tag, TextTag);

    public int OffsetOf(int character) => Offsets is null ? Start + character : Offsets[character];

    public string Attribute(string name) =>
        Attributes is not null && Attributes.TryGetValue(name, out var value) ? value : "";

    public bool Is(string tag) => string.Equals(Tag, tag, StringComparison.Ordinal);
}
