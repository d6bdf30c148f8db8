namespace StanceApi.Text.Cleaning.Markup;

/// <summary>
/// Builds the list of nodes from start tags, end tags and text. Implied end tags (p, li, td, tr, dt, dd, head) are
/// closed as HTML says; misnested inline elements stay where they are, since only blocks matter to the text.
/// Linear in the number of calls, whatever the nesting.
/// </summary>
internal sealed class HtmlTreeBuilder
{
    private const int FarthestInlineMatch = 256;

    private readonly List<HtmlNode> _nodes = [];
    private readonly List<OpenElement> _open = [];
    private readonly Dictionary<string, int> _openByTag = new(StringComparer.Ordinal);

    public HtmlTreeBuilder() =>
        Push(
            new HtmlNode
            {
                Tag = "#document",
                Parent = null,
                Index = 0,
                Start = 0,
            }
        );

    private readonly record struct OpenElement(
        HtmlNode Node,
        int Paragraph,
        int Item,
        int Cell,
        int Row
    );

    private HtmlNode Top => _open[^1].Node;

    public bool IsOpen(string tag) => _openByTag.GetValueOrDefault(tag) > 0;

    public HtmlNode Start(
        string tag,
        int offset,
        IReadOnlyDictionary<string, string>? attributes = null,
        bool selfClosing = false
    )
    {
        if (tag is "html" or "body" && IsOpen(tag))
        {
            return Top;
        }

        CloseImplied(tag);
        var node = new HtmlNode
        {
            Tag = tag,
            Parent = Top,
            Index = _nodes.Count,
            Start = offset,
            Attributes = attributes,
            InLink = Top.InLink || tag is "a",
        };
        if (HtmlTags.IsVoid(tag) || selfClosing)
        {
            node.End = node.Index + 1;
            _nodes.Add(node);
        }
        else
        {
            Push(node);
        }

        return node;
    }

    public void End(string tag, int offset)
    {
        if (tag is "br")
        {
            Start(tag, offset);
            return;
        }

        if (!IsOpen(tag) || tag is "html" or "body")
        {
            return;
        }

        if (HtmlTags.IsBlock(tag))
        {
            PopThrough(tag);
        }
        else
        {
            EndInline(tag);
        }
    }

    public void Text(string text, int offset, int[]? offsets)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (Top.Is("head") && !string.IsNullOrWhiteSpace(text))
        {
            PopThrough("head");
        }

        _nodes.Add(
            new HtmlNode
            {
                Tag = HtmlNode.TextTag,
                Parent = Top,
                Index = _nodes.Count,
                End = _nodes.Count + 1,
                Start = offset,
                Text = text,
                Width = Characters.Width(text),
                Offsets = offsets,
                InLink = Top.InLink,
            }
        );
    }

    public IReadOnlyList<HtmlNode> Finish()
    {
        PopTo(0);
        return _nodes;
    }

    private void CloseImplied(string tag)
    {
        if (IsOpen("head") && !HtmlTags.BelongsInHead(tag) && tag is not "head")
        {
            PopThrough("head");
        }

        // A block inside a drawing means that the drawing was never closed.
        while ((IsOpen("svg") || IsOpen("math")) && HtmlTags.IsBlock(tag) && tag is not "title")
        {
            PopThrough(IsOpen("svg") ? "svg" : "math");
        }

        var top = _open[^1];
        switch (tag)
        {
            case "li" or "dt" or "dd" when top.Item >= 0:
                PopTo(top.Item);
                break;
            case "tr" or "tbody" or "thead" or "tfoot" when top.Row >= 0:
                PopTo(top.Row);
                break;
            case "td" or "th" when top.Cell >= 0:
                PopTo(top.Cell);
                break;
            default:
                if (HtmlTags.IsBlock(tag) && top.Paragraph >= 0)
                {
                    PopTo(top.Paragraph);
                }

                break;
        }
    }

    private void Push(HtmlNode node)
    {
        var at = _open.Count;
        var above = at > 0 ? _open[^1] : new OpenElement(node, -1, -1, -1, -1);
        _open.Add(
            node.Tag switch
            {
                "p" => above with { Node = node, Paragraph = at },
                "li" or "dt" or "dd" => above with { Node = node, Paragraph = -1, Item = at },
                "ul" or "ol" or "dl" or "menu" => above with
                {
                    Node = node,
                    Paragraph = -1,
                    Item = -1,
                },
                "td" or "th" => above with { Node = node, Paragraph = -1, Item = -1, Cell = at },
                "tr" => above with { Node = node, Paragraph = -1, Cell = -1, Row = at },
                "table" => new OpenElement(node, -1, -1, -1, -1),
                var tag when HtmlTags.IsBlock(tag) => above with { Node = node, Paragraph = -1 },
                _ => above with { Node = node },
            }
        );
        _nodes.Add(node);
        _openByTag[node.Tag] = _openByTag.GetValueOrDefault(node.Tag) + 1;
    }

    private void EndInline(string tag)
    {
        var farthest = Math.Max(1, _open.Count - FarthestInlineMatch);
        for (var at = _open.Count - 1; at >= farthest; at--)
        {
            var open = _open[at].Node.Tag;
            if (string.Equals(open, tag, StringComparison.Ordinal))
            {
                PopTo(at);
                return;
            }

            if (HtmlTags.IsBlock(open))
            {
                return;
            }
        }
    }

    private void PopThrough(string tag)
    {
        while (_open.Count > 1)
        {
            var found = Top.Is(tag);
            PopTo(_open.Count - 1);
            if (found)
            {
                return;
            }
        }
    }

    private void PopTo(int depth)
    {
        while (_open.Count > depth)
        {
            var node = Top;
            node.End = _nodes.Count;
            _openByTag[node.Tag]--;
            _open.RemoveAt(_open.Count - 1);
        }
    }
}
