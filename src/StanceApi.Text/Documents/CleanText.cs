using System.Collections.Immutable;

namespace StanceApi.Text.Documents;

public enum BlockKind
{
    Title,
    Heading,
    Paragraph,
    ListItem,
    TableCell,
    Caption,
}

/// <summary>One block of the document: a paragraph, the title, a caption. Blocks are in text order and do not overlap.</summary>
public sealed record Block(BlockKind Kind, TextSpan Span)
{
    /// <summary>The document sets it off as somebody's words.</summary>
    public bool IsQuote { get; init; }

    /// <summary>Whether statements are looked for here. Names are read from every block.</summary>
    public bool CarriesStatements =>
        Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableCell;
}

/// <summary>The readable text of an article, with a map to what came in.</summary>
/// <param name="Text">Blocks joined by blank lines; for plain text the input itself. All offsets elsewhere are into this text.</param>
/// <param name="Title">The document's own title, if it has one.</param>
/// <param name="PublishedAt">The document's own publication date, if it has one.</param>
/// <param name="Sources">For each code unit of <paramref name="Text"/> its offset in the content that came in, or -1 where none.</param>
public sealed record CleanText(
    string Text,
    string? Title,
    DateTimeOffset? PublishedAt,
    ImmutableArray<Block> Blocks,
    ImmutableArray<int> Sources
)
{
    /// <summary>The publisher that the document names, if it does.</summary>
    public string? Publisher { get; init; }

    /// <summary>The address that the document gives as its own, if it does.</summary>
    public string? SourceUrl { get; init; }
}
