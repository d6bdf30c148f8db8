using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Finds the media that a sentence names: those of the lists, those whose name ends as such names do, the one of the
/// dateline, and the unknown one to which somebody spoke.
/// </summary>
internal sealed class SpacedMedia(
    SpacedScanner scanner,
    SpacedLexicon lexicon,
    IReadOnlySet<string> agencies
)
{
    private const int LongestName = 5;

    /// <summary>Not where the name only describes somebody: a Reuters reporter.</summary>
    public IEnumerable<Mention> Find(ImmutableArray<Token> tokens)
    {
        var isNamed = tokens.Any(t => t.Kind == TokenKind.Carrier && IsCapital(t));
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Carrier)
            {
                var describes =
                    i + 1 < tokens.Length
                    && tokens[i + 1].Kind
                        is TokenKind.Title
                            or TokenKind.Name
                            or TokenKind.Group
                            or TokenKind.Carrier;
                var first = tokens[i].Value == "suffix" ? NameStart(tokens, i) : i;
                if (
                    !describes
                    && (first < i || tokens[i].Value != "suffix")
                    && (!isNamed || IsCapital(tokens[i]))
                    && (tokens[i].Value != "platform" || IsOnPlatform(tokens, i))
                )
                {
                    yield return Carrier(tokens[first].Start, tokens[i].End);
                }
            }
            else if (IsTold(tokens, i) && Told(tokens, i + 1) is { } told)
            {
                yield return told;
            }
        }
    }

    /// <summary>Northern Wire: capitals that no list knows, at least two, or what the dateline names.</summary>
    private Mention? Told(ImmutableArray<Token> tokens, int i)
    {
        var first = i < tokens.Length && tokens[i].Kind == TokenKind.Determiner ? i + 1 : i;
        var end = RunEnd(tokens, first);
        if (end == first)
        {
            return null;
        }

        var carrier = Carrier(tokens[first].Start, tokens[end - 1].End);
        return end - first > 1 || agencies.Contains(carrier.Name) ? carrier : null;
    }

    /// <summary>Northern Wire: where the name begins whose last word is that of a medium.</summary>
    private int NameStart(ImmutableArray<Token> tokens, int last)
    {
        var first = last;
        while (
            first > 0
            && last - first < LongestName
            && IsCapital(tokens[first - 1])
            && tokens[first - 1].Kind
                is TokenKind.Other
                    or TokenKind.Country
                    or TokenKind.Institution
                    or TokenKind.Time
            && tokens[first].Start - tokens[first - 1].End == 1
        )
        {
            first--;
        }

        return first;
    }

    /// <summary>told Welt am Sonntag, in an interview with Le Temps: the unknown capitals of whom somebody told.</summary>
    private bool IsTold(ImmutableArray<Token> tokens, int i) =>
        lexicon.Verb(scanner.Word(tokens[i])) is { Function: "tell" }
        && tokens[i].Kind == TokenKind.Cue;

    private int RunEnd(ImmutableArray<Token> tokens, int first)
    {
        var at = first;
        while (
            at < tokens.Length
            && tokens[at].Kind == TokenKind.Other
            && tokens[at].Value.Length == 0
            && IsCapital(tokens[at])
            && at - first < LongestName
        )
        {
            at++;
        }

        var ends =
            at >= tokens.Length
            || tokens[at].Kind
                is TokenKind.Time
                    or TokenKind.Punctuation
                    or TokenKind.Preposition
                    or TokenKind.Subordinator
                    or TokenKind.Adverb;
        return ends ? at : first;
    }

    /// <summary>on X, via Telegram: the name of a platform elsewhere is the company's.</summary>
    private bool IsOnPlatform(ImmutableArray<Token> tokens, int i) =>
        i > 0
        && tokens[i - 1].Kind == TokenKind.Preposition
        && lexicon.IsPlatformPreposition(scanner.Word(tokens[i - 1]));

    private bool IsCapital(Token token) => char.IsUpper(scanner.Text[token.Start]);

    private Mention Carrier(int start, int end) =>
        Mention.Of(MentionKind.Carrier, TextSpan.Of(scanner.Text, start, end));
}
