using StanceApi.Text.Documents;

namespace StanceApi.Text.Cleaning;

/// <summary>Sorts blocks: captions and bold subheads get their kind, what is not the article's text is left out.</summary>
internal static class BlockSieve
{
    private const int WidestBoilerplate = 200;
    private const int WidestByline = 120;
    private const int WidestSubhead = 60;
    private const int WidestLinkedBlock = 240;
    private const double AllLinked = 0.9;
    private const double AllBold = 0.99;

    /// <param name="blocks">In document order.</param>
    /// <param name="title">The document's title; a block that repeats it becomes the title.</param>
    public static IEnumerable<RawBlock> Sift(IEnumerable<RawBlock> blocks, string? title)
    {
        var titleSeen = false;
        foreach (var block in blocks)
        {
            var text = block.Text;
            if (block.Kind is not BlockKind.Caption && Titles.Same(text, title))
            {
                if (!titleSeen)
                {
                    titleSeen = true;
                    block.Kind = BlockKind.Title;
                    yield return block;
                }

                continue;
            }

            if (IsNoText(text) || IsBoilerplate(block, text))
            {
                continue;
            }

            block.Kind = KindOf(block, text);
            yield return block;
        }
    }

    private static BlockKind KindOf(RawBlock block, string text)
    {
        if (block.Kind is BlockKind.Paragraph or BlockKind.TableCell && IsCaption(block, text))
        {
            return BlockKind.Caption;
        }

        return block.Kind is BlockKind.Paragraph && IsSubhead(block, text)
            ? BlockKind.Heading
            : block.Kind;
    }

    private static bool IsCaption(RawBlock block, string text) =>
        block.ImageBefore is { } alt
            && (
                block.IsSmall
                || alt.Length > 0 && Titles.Same(text, alt)
                || BoilerplateWords.Captions.Fit(text)
            )
        || block.ImageAfter && BoilerplateWords.Captions.Fit(text);

    private static bool IsSubhead(RawBlock block, string text) =>
        block.BoldWidth >= block.Width * AllBold
        && block.Width <= WidestSubhead
        && !Characters.EndsSentence(text)
        && text[^1] is not (':' or '：' or ',' or '，' or ';' or '；')
        && !text.AsSpan().ContainsAny("：:");

    private static bool IsBoilerplate(RawBlock block, string text)
    {
        if (block.Kind is BlockKind.Title)
        {
            return false;
        }

        return block.LinkedWidth >= block.Width * AllLinked && block.Width <= WidestLinkedBlock
            || block.Width <= WidestBoilerplate && BoilerplateWords.Invitations.Fit(text)
            || block.Width <= WidestByline && Bylines.IsByline(text)
            || TimeStamps.IsStamp(text);
    }

    private static bool IsNoText(string text) => !text.Any(char.IsLetterOrDigit);
}
