using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads 记者：, 路透社记者：, 林剑： and 外交部发言人林剑： at the head of a paragraph.</summary>
internal sealed class UnspacedLabelReader(TokenScanner scanner, LanguageProfile profile)
{
    private const int LongestLabel = 24;

    private static readonly char[] Colons = ['：', ':'];

    /// <param name="names">The names of the article; empty while they are being looked for.</param>
    public SpeakerLabel? Read(Block block, NameBook names)
    {
        var start = block.Span.Start;
        var colon = scanner.Text.IndexOfAny(
            Colons,
            start,
            Math.Min(block.Span.Length, LongestLabel)
        );
        if (colon <= start)
        {
            return null;
        }

        var label = scanner.Folded[start..colon];
        if (profile.Answerers.Contains(label, StringComparer.Ordinal))
        {
            var answer = TextSpan.Of(scanner.Text, start, colon);
            return new SpeakerLabel(Mention.Of(MentionKind.Pronoun, answer), colon + 1, true);
        }

        var tokens = scanner.Scan(start, colon, profile, names.Forms);
        if (
            tokens.Any(t => t.Kind is TokenKind.Punctuation or TokenKind.Cue or TokenKind.Quotation)
        )
        {
            return null;
        }

        if (profile.Questioners.Any(q => label.EndsWith(q, StringComparison.Ordinal)))
        {
            return new SpeakerLabel(null, colon + 1, true);
        }

        var mention = new MentionFinder(scanner, names, profile)
            .Find(tokens)
            .LastOrDefault()
            .Mention;
        return mention is { Kind: MentionKind.Person or MentionKind.Title } && mention.End == colon
            ? new SpeakerLabel(mention, colon + 1, false)
            : null;
    }
}
