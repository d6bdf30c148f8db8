using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StanceApi.Text.Languages;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Tokens;

/// <summary>
/// Cuts a sentence into tokens: quotations and brackets whole, words by the longest entry of the word lists, names by
/// the article's own name book, the rest as runs of unknown text.
/// </summary>
/// <param name="Text">The article's clean text.</param>
/// <param name="Folded">The same text folded, see <see cref="ScriptFolding"/>.</param>
/// <param name="Quotes">The outermost quotations of the article.</param>
public sealed record TokenScanner(string Text, string Folded, ImmutableArray<QuotedSpan> Quotes)
{
    private const int LongestBracket = 120;
    private const int Expected = 256;

    /// <summary>Used again by each scan; a scanner belongs to the reading of one article.</summary>
    private readonly List<Token> _buffer = new(Expected);

    /// <summary>The marks that stand alone, each with itself as the token's value.</summary>
    private static readonly FrozenDictionary<char, string> Marks =
        "。！？!?；;，,：:、…—–\n\r\t\u3000 .·|".ToFrozenDictionary(c => c, c => c.ToString());

    /// <param name="names">Names known so far; empty while they are being looked for.</param>
    public ImmutableArray<Token> Scan(
        int start,
        int end,
        LanguageProfile profile,
        Lexicon<WordValue> names
    ) => [.. Pass(start, end, profile, names)];

    /// <summary>The same tokens, valid until the next scan.</summary>
    internal ReadOnlySpan<Token> Pass(
        int start,
        int end,
        LanguageProfile profile,
        Lexicon<WordValue> names
    )
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(names);
        var tokens = _buffer;
        tokens.Clear();
        var at = start;
        if (at < end && QuoteOver(at) is { } running)
        {
            // A quotation of several paragraphs goes on here.
            at = Math.Min(running.End, end);
            tokens.Add(new Token(TokenKind.Quotation, start, at));
        }

        while (at < end)
        {
            var unknown = names.IsEmpty ? UnknownEnd(at, end, profile) : at;
            var token =
                unknown > at
                    ? new Token(TokenKind.Other, at, unknown)
                    : Next(at, end, profile, names);
            if (
                token.Kind == TokenKind.Other
                && tokens.Count > 0
                && tokens[^1] is { Kind: TokenKind.Other } run
                && run.End == at
            )
            {
                tokens[^1] = run with { End = token.End };
            }
            else
            {
                tokens.Add(token);
            }

            at = token.End;
        }

        return CollectionsMarshal.AsSpan(tokens);
    }

    /// <summary>Where a run of characters ends that begin no word of the lists.</summary>
    private int UnknownEnd(int at, int end, LanguageProfile profile)
    {
        while (
            at < end
            && IsPlain(Folded[at])
            && !profile.Words.MayMatch(Folded, at)
            && !BeginsBracketedNumber(at + 1)
        )
        {
            at++;
        }

        return at;
    }

    private Token Next(int at, int end, LanguageProfile profile, Lexicon<WordValue> names)
    {
        var c = Folded[at];
        return IsPlain(c)
            ? Known(at, end, profile, names)
                ?? (
                    BracketedDayEnd(at + 1, end, profile) is > 0 and var behind
                        ? new Token(TokenKind.Time, at, behind)
                        : new Token(TokenKind.Other, at, at + 1)
                )
            : Marked(c, at, end, profile, names);
    }

    /// <summary>No mark of any kind, digit or Latin letter: nearly all places of these texts.</summary>
    private static bool IsPlain(char c) => c is >= '一' and <= '鿿';

    private Token Marked(char c, int at, int end, LanguageProfile profile, Lexicon<WordValue> names)
    {
        if (QuoteAt(at) is { } quote)
        {
            return new Token(TokenKind.Quotation, at, Math.Min(quote.End, end));
        }

        if (c is '《' or '〈' && Folded.IndexOfAny(['》', '〉'], at, end - at) is > 0 and var close)
        {
            return new Token(TokenKind.Work, at, close + 1);
        }

        if (
            c == '('
            && Folded.IndexOf(')', at, Math.Min(end - at, LongestBracket)) is > 0 and var bracket
        )
        {
            return new Token(TokenKind.Bracket, at, bracket + 1);
        }

        if (Known(at, end, profile, names) is { } known)
        {
            return known;
        }

        if (Marks.TryGetValue(c, out var mark))
        {
            return new Token(TokenKind.Punctuation, at, at + 1, mark);
        }

        if (char.IsAsciiDigit(c))
        {
            return Number(at, end, profile);
        }

        return BracketedDayEnd(at + 1, end, profile) is > 0 and var day
            ? new Token(TokenKind.Time, at, day)
            : new Token(TokenKind.Other, at, LatinEnd(at, end));
    }

    /// <summary>The name or the word that begins there; null where the lists know none.</summary>
    private Token? Known(int at, int end, LanguageProfile profile, Lexicon<WordValue> names)
    {
        var nameLength = names.Match(Folded, at, out var name);
        var wordLength = profile.Words.Match(Folded, at, out var word);
        if (nameLength > 0 && nameLength >= wordLength && at + nameLength <= end)
        {
            return new Token(TokenKind.Name, at, at + nameLength, name.Value);
        }

        return wordLength > 0 && at + wordLength <= end
            ? new Token(word.Kind, at, at + wordLength, word.Value, word.Note)
            : null;
    }

    /// <summary>昨（7）日: where the day ends whose number stands in a bracket; 0 where none stands there.</summary>
    private int BracketedDayEnd(int open, int end, LanguageProfile profile)
    {
        if (!BeginsBracketedNumber(open))
        {
            return 0;
        }

        var at = open + 1;
        while (at < end && char.IsAsciiDigit(Folded[at]))
        {
            at++;
        }

        if (at + 1 >= end || Folded[at] != ')')
        {
            return 0;
        }

        var unit = profile.Words.Match(Folded, at + 1, out var word);
        return unit > 0 && word.Value == "date-unit" ? at + 1 + unit : 0;
    }

    public bool BeginsBracketedNumber(int open) =>
        open + 1 < Folded.Length && Folded[open] == '(' && char.IsAsciiDigit(Folded[open + 1]);

    private Token Number(int at, int end, LanguageProfile profile)
    {
        var stop = at;
        while (stop < end && char.IsAsciiDigit(Folded[stop]))
        {
            stop++;
        }

        var unit = profile.Words.Match(Folded, stop, out var word);
        return unit > 0 && stop + unit <= end && word.Value is "date-unit" or "counter"
            ? new Token(
                word.Value == "counter" ? TokenKind.Quantifier : TokenKind.Time,
                at,
                stop + unit
            )
            : new Token(TokenKind.Other, at, stop);
    }

    private int LatinEnd(int at, int end)
    {
        var stop = at + 1;
        if (!IsLatin(Folded[at]))
        {
            return stop;
        }

        // A capital after a space goes on with the name: John Di Domenico.
        while (
            stop < end
            && (IsLatin(Folded[stop]) || char.IsAsciiDigit(Folded[stop]) || GoesOn(stop, end))
        )
        {
            stop++;
        }

        return stop;
    }

    private bool GoesOn(int at, int end) =>
        at + 1 < end
        && (
            Folded[at] == ' ' && char.IsUpper(Folded[at + 1]) && IsLatin(Folded[at + 1])
            || Folded[at] is '.' or '-' or '’' && IsLatin(Folded[at + 1])
        );

    private static bool IsLatin(char c) => c < 'ɐ' && char.IsLetter(c);

    public bool BeginsLine(int at) => at == 0 || Text[at - 1] is '\n';

    /// <summary>The quotation that began before that place and goes on over it.</summary>
    public QuotedSpan? QuoteOver(int at)
    {
        var before = Quotes.FirstFrom(at) - 1;
        return before >= 0 && at < Quotes[before].End ? Quotes[before] : null;
    }

    public QuotedSpan? QuoteAt(int at)
    {
        if (!QuotedSpanFinder.IsMark(Text[at]))
        {
            return null;
        }

        var first = Quotes.FirstFrom(at);
        return first < Quotes.Length && Quotes[first].Start == at ? Quotes[first] : null;
    }
}
