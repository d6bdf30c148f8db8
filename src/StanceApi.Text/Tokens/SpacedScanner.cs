using System.Collections.Immutable;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Tokens;

/// <summary>
/// Cuts a sentence of a language with spaces into words, marks, quotations and brackets. Words are looked up longest
/// phrase first; the names of the article go before the word lists.
/// </summary>
public sealed class SpacedScanner(TokenScanner source, SpacedLexicon lexicon)
{
    private const int LongestBracket = 120;
    private const int LongestName = 5;

    private readonly string _text = source.Text;
    private readonly string _lower = source.Text.ToLowerInvariant();

    public string Text => _text;

    public string Lower => _lower;

    /// <param name="names">The names of the article; null while they are being looked for.</param>
    public ImmutableArray<Token> Scan(int start, int end, NameBook? names) =>
        Scan(start, end, names, false);

    /// <summary>The words inside quotations too.</summary>
    public ImmutableArray<Token> ScanThrough(int start, int end) => Scan(start, end, null, true);

    private ImmutableArray<Token> Scan(int start, int end, NameBook? names, bool through)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(_text[at]))
            {
                at++;
                continue;
            }

            var token = Next(at, end, names, through);
            tokens.Add(token);
            at = token.End;
        }

        return tokens.ToImmutable();
    }

    /// <summary>The offices in a label.</summary>
    public IReadOnlyList<(string Text, string Office, string Gender)> Titles(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var lower = label.ToLowerInvariant();
        var found = new List<(string, string, string)>();
        for (var at = 0; at < label.Length; at++)
        {
            if (
                (at == 0 || label[at - 1] == ' ')
                && lexicon.Match(label, lower, at, label.Length, out var word) is > 0 and var length
                && word.Kind == TokenKind.Title
            )
            {
                found.Add((label.Substring(at, length), word.Value, word.Note));
                at += length - 1;
            }
        }

        return found;
    }

    public string Word(Token token) => _lower[token.Start..token.End];

    private Token Next(int at, int end, NameBook? names, bool through)
    {
        if (!through && source.QuoteAt(at) is { } quote)
        {
            return new Token(
                TokenKind.Quotation,
                at,
                Math.Min(quote.End, end),
                quote.Paired ? "" : "open"
            );
        }

        var c = _text[at];
        if (
            c is '(' or '['
            && _text.IndexOf(c == '(' ? ')' : ']', at, Math.Min(end - at, LongestBracket))
                is > 0
                    and var bracket
        )
        {
            return new Token(TokenKind.Bracket, at, bracket + 1);
        }

        // The Seafarers’ League: the mark after a plural is the owner's.
        if (
            c is '’' or '\''
            && at > 0
            && char.IsLetter(_text[at - 1])
            && at + 1 < end
            && _text[at + 1] == ' '
            && lexicon.Match(_text, _lower, at - 1, end, out var owner) == 2
            && owner.Kind == TokenKind.Possessive
        )
        {
            return new Token(TokenKind.Possessive, at, at + 1, owner.Value);
        }

        var nameLength = names is null || !char.IsUpper(c) ? 0 : NameAt(at, end, names);
        var wordLength = lexicon.Match(_text, _lower, at, end, out var word);
        if (nameLength > 0 && (nameLength >= wordLength || word.Kind == TokenKind.Other))
        {
            return new Token(
                TokenKind.Name,
                at,
                at + nameLength,
                names!.FullForm(_text.Substring(at, nameLength))
            );
        }

        if (wordLength > 0)
        {
            return new Token(word.Kind, at, at + wordLength, word.Value, word.Note);
        }

        return char.IsLetterOrDigit(c)
            ? new Token(TokenKind.Other, at, WordEnd(at, end))
            : new Token(TokenKind.Punctuation, at, at + 1, c.ToString());
    }

    private int NameAt(int at, int end, NameBook names)
    {
        Span<int> ends = stackalloc int[LongestName];
        var count = 0;
        for (var stop = WordEnd(at, end); count < LongestName; )
        {
            ends[count++] = stop;
            if (stop + 1 >= end || _text[stop] != ' ' || !char.IsLetter(_text[stop + 1]))
            {
                break;
            }

            stop = WordEnd(stop + 1, end);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            if (names.Knows(_text.AsSpan(at, ends[i] - at)))
            {
                return ends[i] - at;
            }
        }

        return 0;
    }

    /// <summary>The end of a word: hyphens and the dots of abbreviations and initials belong to it, an owner's 's does not.</summary>
    public int WordEnd(int at, int end)
    {
        var stop = at + 1;
        while (stop < end)
        {
            var c = _text[stop];
            var next = stop + 1 < end ? _text[stop + 1] : ' ';
            var inside =
                char.IsLetterOrDigit(c)
                || c is '-' or '‑' && char.IsLetterOrDigit(next)
                || c is '.' && (char.IsLetter(next) && stop - at <= 4 || IsInitial(at, stop))
                || c is '.' or ',' or ':' && char.IsDigit(_text[stop - 1]) && char.IsDigit(next)
                || c is '\'' or '’' or '‘' && char.IsLetter(next) && !IsOwner(stop, end)
                || c == '\u00ad';
            if (!inside)
            {
                break;
            }

            stop++;
        }

        return stop;
    }

    private bool IsInitial(int at, int dot) =>
        char.IsUpper(_text[dot - 1]) && (dot - at == 1 || _text[dot - 2] == '.');

    private bool IsOwner(int at, int end) =>
        lexicon.Match(_text, _lower, at, end, out var word) > 0
        && word.Kind is TokenKind.Possessive or TokenKind.Auxiliary;
}
