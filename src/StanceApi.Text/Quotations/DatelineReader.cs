using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads the agency of a dateline at the head of a paragraph: （路透社东京3月2日电）, 新华社北京3月2日电.</summary>
internal sealed class DatelineReader(TokenScanner scanner, LanguageProfile profile)
{
    private const int Longest = 40;
    private const int LongestName = 10;

    /// <param name="start">The head of a paragraph.</param>
    /// <returns>The agency as a carrier; null where the paragraph has no dateline.</returns>
    public Mention? Read(int start, int end, NameBook names)
    {
        var text = scanner.Folded;
        var isBracketed = start < end && text[start] == '(';
        if (isBracketed)
        {
            var close = text.IndexOf(')', start, Math.Min(Longest, end - start));
            (start, end) = (start + 1, close);
        }

        if (end <= start)
        {
            return null;
        }

        var stop = Math.Min(end, start + Longest);
        if (!HoldsDispatch(start, stop))
        {
            return null;
        }

        var tokens = scanner.Scan(start, stop, profile, names.Forms);
        // The word for a dispatch ends the bracket, or stands before the space or the bracket behind the dateline.
        var last = 0;
        while (
            last < tokens.Length
            && tokens[last].Kind is not (TokenKind.Punctuation or TokenKind.Bracket)
        )
        {
            last++;
        }

        var ends =
            last > 1
            && (
                isBracketed
                    ? last == tokens.Length
                    : last < tokens.Length
                        && (tokens[last].Kind == TokenKind.Bracket || IsSpace(tokens[last]))
            )
            && profile.DatelineEnds.Any(e =>
                text.AsSpan(tokens[0].Start, tokens[last - 1].End - tokens[0].Start)
                    .EndsWith(e, StringComparison.Ordinal)
            );
        return ends && NameEnd(tokens) is > 0 and var nameEnd
            ? Mention.Of(MentionKind.Carrier, TextSpan.Of(scanner.Text, start, nameEnd))
            : null;
    }

    /// <summary>Whether a word for a dispatch stands there at all: most paragraphs begin without one.</summary>
    private bool HoldsDispatch(int start, int stop)
    {
        var head = scanner.Folded.AsSpan(start, stop - start);
        foreach (var word in profile.DatelineEnds)
        {
            if (head.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSpace(Token token) => char.IsWhiteSpace(scanner.Text[token.Start]);

    /// <summary>Where the name of the agency ends that begins the dateline; 0 for none.</summary>
    private int NameEnd(ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < 2 && i < tokens.Length; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Carrier, Value: not "document-suffix" })
            {
                return tokens[i].End;
            }
        }

        var first = tokens[0];
        return
            first is { Kind: TokenKind.Other, Length: > 1 and <= LongestName }
            && profile.Questioners.Any(q =>
                scanner
                    .Folded.AsSpan(first.Start, first.Length)
                    .EndsWith(q, StringComparison.Ordinal)
            )
            ? first.End
            : 0;
    }
}
