using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace StanceApi.Text.Cleaning.Markup;

/// <summary>
/// Tokenizes HTML and hands tags and text to the tree builder with their offsets. The library's own tree is not
/// built: its construction is quadratic in the nesting depth and forgets where text came from.
/// </summary>
internal static class HtmlReader
{
    private static readonly FrozenSet<string> KeptAttributes = new[]
    {
        "alt",
        "aria-hidden",
        "class",
        "content",
        "datetime",
        "hidden",
        "href",
        "id",
        "itemprop",
        "name",
        "property",
        "pubdate",
        "rel",
        "role",
        "style",
        "type",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kept =
        KeptAttributes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="html">A document or any part of one.</param>
    /// <param name="offset">Where it begins in what came in.</param>
    /// <param name="comment">Called with the words of each comment.</param>
    public static void Read(
        string html,
        int offset,
        HtmlTreeBuilder builder,
        Action<string>? comment = null
    )
    {
        // One character for one, so that offsets hold: the tokenizer would fold line ends and drop NUL.
        var source = html.Replace('\r', ' ').Replace('\0', ' ');
        using var text = new TextSource(source);
        using var tokenizer = new HtmlTokenizer(text, HtmlEntityProvider.Resolver)
        {
            IsNotConsumingCharacterReferences = true,
            ShouldEmitAttribute = (ref _, name) => Kept.Contains(name.Span),
        };
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            var at = token.Position.Index;
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    Open(token.AsTag(), offset + at, builder, tokenizer);
                    break;
                case HtmlTokenType.EndTag:
                    builder.End(token.Name, offset + at);
                    break;
                case HtmlTokenType.Character:
                    Characters(source, at, token.Data, offset, builder);
                    break;
                case HtmlTokenType.Comment:
                    comment?.Invoke(token.Data);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Open(
        HtmlTagToken tag,
        int offset,
        HtmlTreeBuilder builder,
        HtmlTokenizer tokenizer
    )
    {
        var foreign = builder.IsOpen("svg") || builder.IsOpen("math");
        builder.Start(tag.Name, offset, Attributes(tag), foreign && tag.IsSelfClosing);
        if (!foreign)
        {
            tokenizer.State = tag.Name switch
            {
                "script" => HtmlParseMode.Script,
                var name when HtmlTags.HoldsRawText(name) => HtmlParseMode.Rawtext,
                var name when HtmlTags.HoldsReplaceableText(name) => HtmlParseMode.RCData,
                _ => HtmlParseMode.PCData,
            };
        }
    }

    private static void Characters(
        string source,
        int at,
        string data,
        int offset,
        HtmlTreeBuilder builder
    )
    {
        if (string.CompareOrdinal(source, at, data, 0, data.Length) == 0)
        {
            var (text, offsets) = CharacterReferences.Decode(data, offset + at);
            builder.Text(text, offset + at, offsets);
            return;
        }

        // The tokenizer swallowed something inside (a stray "</>"): follow the characters one by one.
        var places = Alignment.Of(data, source, at, source.Length);
        var (decoded, inner) = CharacterReferences.Decode(data, 0);
        var mapped = new int[decoded.Length];
        for (var i = 0; i < decoded.Length; i++)
        {
            mapped[i] = offset + places[inner is null ? i : inner[i]];
        }

        builder.Text(decoded, offset + at, mapped);
    }

    private static Dictionary<string, string>? Attributes(HtmlTagToken tag)
    {
        Dictionary<string, string>? kept = null;
        foreach (var attribute in tag.Attributes)
        {
            kept ??= new Dictionary<string, string>(StringComparer.Ordinal);
            kept.TryAdd(attribute.Name, CharacterReferences.Decode(attribute.Value, 0).Text);
        }

        return kept;
    }
}
