using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Sentences;
using StanceApi.Text.Statements;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>One sentence of a language with spaces, cut into tokens, with what its finders ask of it.</summary>
internal sealed class SpacedSentence(
    SpacedScanner scanner,
    ImmutableArray<QuotedSpan> quotes,
    SpacedLexicon lexicon,
    Sentence sentence,
    ImmutableArray<Token> tokens
)
{
    public ImmutableArray<Token> Tokens => tokens;

    public SpacedLexicon Lexicon => lexicon;

    public Sentence Sentence => sentence;

    public int Length => tokens.Length;

    public TokenKind Kind(int i) =>
        i >= 0 && i < tokens.Length ? tokens[i].Kind : TokenKind.Punctuation;

    public string Word(int i) => i >= 0 && i < tokens.Length ? scanner.Word(tokens[i]) : "";

    public string Value(int i) => i >= 0 && i < tokens.Length ? tokens[i].Value : "";

    public bool IsMark(int i, string marks) =>
        Kind(i) == TokenKind.Punctuation
        && Value(i).Length == 1
        && marks.Contains(Value(i), StringComparison.Ordinal);

    public bool IsComma(int i) => IsMark(i, ",");

    public bool IsDash(int i) => IsMark(i, "—–―-");

    /// <summary>Before the sentence, or behind a mark that ends a clause.</summary>
    public bool IsBreak(int i) =>
        i < 0
        || i >= tokens.Length
        || tokens[i].Kind is TokenKind.Punctuation or TokenKind.Quotation;

    public bool IsCapital(int i) =>
        i >= 0 && i < tokens.Length && char.IsUpper(scanner.Text[tokens[i].Start]);

    public CueWord? Verb(int i) =>
        i >= 0
        && i < tokens.Length
        && tokens[i].Kind is not (TokenKind.Name or TokenKind.Quotation or TokenKind.Punctuation)
            ? lexicon.Verb(Word(i))
            : null;

    public TextSpan Inner(int i)
    {
        var start = tokens[i].Start;
        var at = quotes.BinarySearch(
            new QuotedSpan(start, 0, 0, 0, true),
            Comparer<QuotedSpan>.Create((a, b) => a.Start.CompareTo(b.Start))
        );
        var quote = quotes[at];
        var end = Math.Max(quote.InnerStart, quote.InnerEnd);
        if (end > quote.InnerStart && scanner.Text[end - 1] == ',')
        {
            end--;
        }

        return TextSpan.Of(scanner.Text, quote.InnerStart, end);
    }

    /// <summary>How the quotation ends: its last sign before the closing mark.</summary>
    public char LastOf(int quote)
    {
        var inner = Inner(quote);
        var end = inner.End;
        return end > inner.Start
            ? scanner.Text[Math.Min(end, tokens[quote].End - 1)] == ','
                ? ','
                : scanner.Text[end - 1]
            : ' ';
    }

    /// <summary>The words from one token to before another, without marks at the edges.</summary>
    public TextSpan Span(int first, int end)
    {
        while (end > first && tokens[end - 1].Kind == TokenKind.Punctuation)
        {
            end--;
        }

        while (first < end && tokens[first].Kind == TokenKind.Punctuation)
        {
            first++;
        }

        return first >= end
            ? TextSpan.Of(scanner.Text, sentence.Start, sentence.Start)
            : TextSpan.Of(scanner.Text, tokens[first].Start, tokens[end - 1].End);
    }

    public TextSpan Between(int start, int end) =>
        TextSpan.Of(scanner.Text, start, Math.Max(start, end));

    public TextSpan TextOf(int i) => TextSpan.Of(scanner.Text, tokens[i].Start, tokens[i].End);

    public StatementKind KindOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Quotation)
            {
                return StatementKind.Mixed;
            }
        }

        return StatementKind.Indirect;
    }

    /// <summary>Abe and Wong both say.</summary>
    private bool Floats(int i) =>
        Kind(i) == TokenKind.Determiner
        && lexicon.Floats(Word(i))
        && Kind(i - 1)
            is TokenKind.Name
                or TokenKind.Pronoun
                or TokenKind.Group
                or TokenKind.Title
                or TokenKind.Institution
                or TokenKind.Country
                or TokenKind.Bracket;

    /// <summary>Skips words of time and manner, backward; on Monday goes as one.</summary>
    public int BackOverAdverbs(int i)
    {
        while (i > 0)
        {
            if (Kind(i - 1) is TokenKind.Adverb or TokenKind.Negation || Floats(i - 1))
            {
                i--;
            }
            else if (
                Kind(i - 1) == TokenKind.Time
                || char.IsAsciiDigit(Word(i - 1).FirstOrDefault()) && Kind(i - 2) == TokenKind.Time
            )
            {
                var at = i - 1;
                while (
                    at > 0
                    && (
                        Kind(at - 1) is TokenKind.Time
                        || char.IsAsciiDigit(Word(at - 1).FirstOrDefault())
                    )
                )
                {
                    at--;
                }

                i = Kind(at - 1) == TokenKind.Preposition ? at - 1 : at;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    public int OverAdverbs(int i)
    {
        while (i < tokens.Length)
        {
            if (
                Kind(i) is TokenKind.Adverb or TokenKind.Time
                || char.IsAsciiDigit(Word(i).FirstOrDefault()) && Kind(i - 1) == TokenKind.Time
            )
            {
                i++;
            }
            else if (Kind(i) == TokenKind.Preposition && Kind(i + 1) == TokenKind.Time)
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }
}
