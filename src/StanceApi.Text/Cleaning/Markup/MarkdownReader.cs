using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StanceApi.Text.Cleaning.Markup;

/// <summary>
/// Reads Markdown into the same nodes as HTML, so that HTML inside it joins in. Lines of a paragraph that are
/// paragraphs themselves (long, unwrapped) become paragraphs; indented text is never code.
/// </summary>
internal sealed class MarkdownReader
{
    private const int MostUnderlines = 500;
    private const int MostReferenceDefinitions = 1000;
    private const int LongestUnderlinedHeading = 300;

    private static readonly MarkdownPipeline WithUnderlinedHeadings = BuildPipeline(true);
    private static readonly MarkdownPipeline WithoutUnderlinedHeadings = BuildPipeline(false);

    private readonly string _source;
    private readonly int _offset;
    private readonly HtmlTreeBuilder _builder;
    private readonly Action<string> _comment;

    private MarkdownReader(
        string source,
        int offset,
        HtmlTreeBuilder builder,
        Action<string> comment
    )
    {
        _source = source;
        _offset = offset;
        _builder = builder;
        _comment = comment;
    }

    /// <param name="offset">Where the Markdown begins in what came in.</param>
    /// <param name="comment">Called with the words of each HTML comment.</param>
    public static void Read(
        string markdown,
        int offset,
        HtmlTreeBuilder builder,
        Action<string> comment
    )
    {
        // A lone NUL or line end would be replaced by the parser and shift everything behind it.
        var source = markdown.Replace('\0', ' ');
        if (Parse(source) is { } document)
        {
            new MarkdownReader(source, offset, builder, comment).Blocks(document);
        }
        else
        {
            HtmlReader.Read(source, offset, builder, comment);
        }
    }

    /// <summary>Null where the text is Markdown in name only: nested too deep, or nothing but link definitions.</summary>
    private static MarkdownDocument? Parse(string source)
    {
        if (source.AsSpan().Count("]:") > MostReferenceDefinitions)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(
                source,
                HasManyUnderlines(source) ? WithoutUnderlinedHeadings : WithUnderlinedHeadings
            );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The parser takes quadratic time in their number.</summary>
    private static bool HasManyUnderlines(string source)
    {
        var underlines = 0;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim(" \t>");
            underlines += !trimmed.IsEmpty && !trimmed.ContainsAnyExcept('-', '=') ? 1 : 0;
        }

        return underlines > MostUnderlines;
    }

    private static MarkdownPipeline BuildPipeline(bool underlinedHeadings)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = underlinedHeadings;
        return builder.Build();
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HtmlBlock html:
                    Html(html.Span);
                    break;
                case HeadingBlock heading:
                    Heading(heading);
                    break;
                case ParagraphBlock paragraph:
                    Paragraph(paragraph);
                    break;
                case ThematicBreakBlock rule:
                    _builder.Start("hr", _offset + rule.Span.Start);
                    break;
                case ContainerBlock inner when block is not LinkReferenceDefinitionGroup:
                    Wrapped(TagOf(inner), inner.Span.Start, () => Blocks(inner));
                    break;
                case FencedCodeBlock code:
                    Wrapped("pre", code.Span.Start, () => Raw(code.Span));
                    break;
                default:
                    break;
            }
        }
    }

    private static string TagOf(ContainerBlock block) =>
        block switch
        {
            ListBlock => "ul",
            ListItemBlock => "li",
            QuoteBlock => "blockquote",
            Table => "table",
            TableRow => "tr",
            TableCell => "td",
            _ => "div",
        };

    private void Heading(HeadingBlock heading)
    {
        if (
            heading.IsSetext
            && heading.Span.Length > LongestUnderlinedHeading
            && !HoldsLinkOnly(heading)
        )
        {
            Wrapped("p", heading.Span.Start, () => Inlines(heading.Inline, unwrapped: false));
            return;
        }

        Wrapped(
            $"h{heading.Level}",
            heading.Span.Start,
            () => Inlines(heading.Inline, unwrapped: false)
        );
    }

    private static bool HoldsLinkOnly(HeadingBlock heading) =>
        heading.Inline is { FirstChild: LinkInline { NextSibling: null } };

    private void Paragraph(ParagraphBlock paragraph)
    {
        var unwrapped =
            paragraph.Parent is not TableCell
            && LineWrapping.LinesAreParagraphs(Slice(paragraph.Span));
        Wrapped("p", paragraph.Span.Start, () => Inlines(paragraph.Inline, unwrapped));
    }

    private void Inlines(ContainerInline? container, bool unwrapped)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Text(literal.Content.ToString(), literal.Span);
                    break;
                case LineBreakInline lineBreak:
                    LineBreak(lineBreak, unwrapped);
                    break;
                case HtmlInline html:
                    Html(html.Span);
                    break;
                case HtmlEntityInline entity:
                    Entity(entity);
                    break;
                case CodeInline code:
                    Text(code.Content, code.Span);
                    break;
                case AutolinkInline link:
                    Wrapped("a", link.Span.Start, () => Text(link.Url, link.Span));
                    break;
                case LinkInline { IsImage: true } image:
                    Image(image);
                    break;
                case LinkInline link:
                    Wrapped("a", link.Span.Start, () => Inlines(link, unwrapped));
                    break;
                case EmphasisInline emphasis:
                    Wrapped(
                        emphasis.DelimiterCount >= 2 ? "strong" : "em",
                        emphasis.Span.Start,
                        () => Inlines(emphasis, unwrapped)
                    );
                    break;
                case DelimiterInline delimiter:
                    Text(delimiter.ToLiteral(), delimiter.Span);
                    Inlines(delimiter, unwrapped);
                    break;
                case ContainerInline inner:
                    Inlines(inner, unwrapped);
                    break;
                default:
                    break;
            }
        }
    }

    private void LineBreak(LineBreakInline lineBreak, bool unwrapped)
    {
        var at = _offset + lineBreak.Span.Start;
        if (unwrapped)
        {
            _builder.Start("p", at);
        }
        else if (lineBreak.IsHard)
        {
            _builder.Start("br", at);
        }
        else
        {
            _builder.Text("\n", at, null);
        }
    }

    private void Image(LinkInline image)
    {
        var alt = string.Concat(
            image.Descendants<LiteralInline>().Select(text => text.Content.ToString())
        );
        _builder.Start(
            "img",
            _offset + image.Span.Start,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["alt"] = alt }
        );
    }

    private void Entity(HtmlEntityInline entity)
    {
        var text = entity.Transcoded.ToString();
        var offsets = new int[text.Length];
        Array.Fill(offsets, _offset + entity.Span.Start);
        _builder.Text(text, _offset + entity.Span.Start, offsets);
    }

    private void Text(string text, SourceSpan span)
    {
        var raw = Slice(span);
        if (raw.SequenceEqual(text))
        {
            _builder.Text(text, _offset + span.Start, null);
            return;
        }

        var places = Alignment.Of(text, _source, span.Start, span.Start + raw.Length);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] += _offset;
        }

        _builder.Text(text, _offset + span.Start, places);
    }

    private void Raw(SourceSpan span) =>
        _builder.Text(Slice(span).ToString(), _offset + span.Start, null);

    private void Html(SourceSpan span) =>
        HtmlReader.Read(Slice(span).ToString(), _offset + span.Start, _builder, _comment);

    private ReadOnlySpan<char> Slice(SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, _source.Length);
        return _source.AsSpan(start, Math.Clamp(span.Length, 0, _source.Length - start));
    }

    private void Wrapped(string tag, int start, Action content)
    {
        _builder.Start(tag, _offset + start);
        content();
        _builder.End(tag, _offset + start);
    }
}
