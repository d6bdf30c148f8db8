using StanceApi.Text.Cleaning.Markup;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Cleaning;

/// <summary>Walks the nodes of an article once and cuts their text into blocks.</summary>
internal sealed class BlockCollector
{
    private const int NarrowestBrokenLine = 30;

    private readonly List<RawBlock> _blocks = [];
    private readonly HtmlDocument _document;
    private RawBlock? _current;
    private HtmlNode? _currentBlock;
    private int _breaks;
    private string? _image;

    private BlockCollector(HtmlDocument document) => _document = document;

    /// <summary>What a text inherits from the elements around it.</summary>
    private readonly record struct Context(
        HtmlNode Block,
        BlockKind Kind,
        bool Bold,
        bool Small,
        bool Quoted,
        bool Lines
    );

    /// <returns>The blocks of a subtree in document order, none of them empty.</returns>
    public static List<RawBlock> Collect(
        HtmlDocument document,
        HtmlNode root,
        bool evenIfDropped = false
    )
    {
        var collector = new BlockCollector(document);
        collector.Walk(root, evenIfDropped);
        return collector._blocks;
    }

    private void Walk(HtmlNode root, bool evenIfDropped)
    {
        var contexts = new Context[root.End - root.Index];
        contexts[0] = Inner(
            new Context(root, BlockKind.Paragraph, false, false, false, false),
            root
        );
        for (var at = root.Index + 1; at < root.End; )
        {
            var node = _document.Nodes[at];
            if (node.Dropped && !evenIfDropped)
            {
                at = node.End;
                continue;
            }

            var outer = contexts[node.Parent!.Index - root.Index];
            if (node.IsText)
            {
                Text(node, outer);
            }
            else
            {
                contexts[at - root.Index] = Inner(outer, node);
                Element(node, contexts[at - root.Index]);
            }

            at++;
        }

        Flush();
    }

    private static Context Inner(Context outer, HtmlNode node)
    {
        var block = HtmlTags.IsBlock(node.Tag) ? node : outer.Block;
        return new Context(
            block,
            KindOf(outer.Kind, node),
            outer.Bold || node.Tag is "b" or "strong",
            outer.Small || node.Is("small"),
            outer.Quoted || node.Is("blockquote"),
            node.Tag is "pre" or "#document" or "body" or "html"
        );
    }

    private static BlockKind KindOf(BlockKind outer, HtmlNode node)
    {
        if (outer is BlockKind.Caption || PageFurniture.IsCaption(node))
        {
            return BlockKind.Caption;
        }

        if (HtmlTags.IsHeading(node.Tag))
        {
            return BlockKind.Heading;
        }

        return node.Tag switch
        {
            "li" or "dt" or "dd" => BlockKind.ListItem,
            "td" or "th" => BlockKind.TableCell,
            "p" or "blockquote" when outer is BlockKind.TableCell => BlockKind.Paragraph,
            _ => outer,
        };
    }

    private void Element(HtmlNode node, Context context)
    {
        if (_current is not null && _currentBlock != context.Block)
        {
            Flush();
        }

        if (node.Is("br"))
        {
            _breaks++;
            if (_breaks == 2)
            {
                Flush();
            }
            else
            {
                _current?.AppendLineBreak(node.Start);
            }
        }
        else if (node.Tag is "img" or "picture")
        {
            Image(node);
        }
    }

    private void Image(HtmlNode node)
    {
        var alt = node.Attribute("alt").Trim();
        if (_current is { IsEmpty: false })
        {
            return;
        }

        if (_blocks.Count > 0)
        {
            _blocks[^1].ImageAfter = true;
        }

        _image = alt.Length > 0 ? alt : _image ?? "";
    }

    private void Text(HtmlNode node, Context context)
    {
        if (_currentBlock != context.Block)
        {
            if (string.IsNullOrWhiteSpace(node.Text))
            {
                return;
            }

            Flush();
        }

        var lineEnds = 0;
        var text = node.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!Characters.IsPlain(c) && char.IsWhiteSpace(c))
            {
                lineEnds += c == '\n' ? 1 : 0;
            }
            else
            {
                if (context.Lines && lineEnds > 1)
                {
                    Flush();
                }

                if (_current is null || _breaks > 0)
                {
                    StartOfWord(context);
                }

                lineEnds = 0;
            }

            _current?.Append(c, node.OffsetOf(i), node.InLink, context.Bold);
        }
    }

    private void StartOfWord(Context context)
    {
        if (_breaks == 1 && _current is { } broken && EndsParagraph(broken.Written))
        {
            Flush();
        }

        _breaks = 0;
        if (_current is not null)
        {
            return;
        }

        _currentBlock = context.Block;
        _current = new RawBlock
        {
            Kind = context.Kind,
            ImageBefore = _image,
            IsSmall = context.Small,
            IsQuote = context.Quoted,
        };
    }

    /// <summary>Whether a single line break after these words ends a paragraph, as old pages use it.</summary>
    private static bool EndsParagraph(ReadOnlySpan<char> text)
    {
        var line = text.TrimEnd();
        line = line[(line.LastIndexOf('\n') + 1)..];
        return Characters.EndsSentence(line) && Characters.Width(line) >= NarrowestBrokenLine;
    }

    private void Flush()
    {
        if (_current is { } block)
        {
            block.TrimEnd();
            if (!block.IsEmpty)
            {
                _blocks.Add(block);
                _image = null;
            }
        }

        _current = null;
        _currentBlock = null;
    }
}
