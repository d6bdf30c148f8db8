using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>One sentence as the grammar sees it. Positions are token indices.</summary>
/// <param name="Quotes">The outermost quotations of the article.</param>
/// <param name="Mentions">Each with its first and last token.</param>
internal sealed record SentenceView(
    string Text,
    ImmutableArray<QuotedSpan> Quotes,
    Sentence Sentence,
    ImmutableArray<Token> Tokens,
    ImmutableArray<(Mention Mention, int First, int Last)> Mentions
)
{
    private const int FarthestColon = 12;

    public TextSpan Inner(int i)
    {
        var quote = Quote(i);
        return TextSpan.Of(
            Text,
            quote.InnerStart,
            Math.Max(quote.InnerStart, Math.Min(quote.InnerEnd, Text.Length))
        );
    }

    private QuotedSpan Quote(int i)
    {
        var at = Quotes.FirstFrom(Tokens[i].Start);
        return at < Quotes.Length && Quotes[at].Start == Tokens[i].Start
            ? Quotes[at]
            : Quotes[at - 1];
    }

    /// <summary>The quotation began in a sentence before.</summary>
    public bool RunsFromBefore(int quote) => Quote(quote).Start < Sentence.Start;

    /// <summary>The quotation goes on in a sentence behind.</summary>
    public bool RunsOn(int quote) => Quote(quote).InnerEnd > Sentence.End;

    /// <summary>The quotation itself holds the pause before what follows: “不会，”他说.</summary>
    public bool EndsInPause(int quote) =>
        Inner(quote)
            is {
                Length: > 1,
                Text: [.., '，' or '。' or '？' or '！' or ',' or '.' or '?' or '!']
            };

    /// <summary>X反驳对方：“…”: the quotation that a colon opens in the cue's own clause, close behind it; -1 for none.</summary>
    public int QuotationBehindColon(int cue)
    {
        for (
            var i = cue + 1;
            i + 1 < Tokens.Length && Tokens[i].Start - Tokens[cue].End <= FarthestColon;
            i++
        )
        {
            if (Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Quotation or TokenKind.Cue)
            {
                return Tokens[i].Value is "：" or ":" && Tokens[i + 1].Kind == TokenKind.Quotation
                    ? i + 1
                    : -1;
            }
        }

        return -1;
    }

    public TextSpan Span(int first, int end)
    {
        var stop = end;
        while (
            stop > first
            && Tokens[stop - 1].Kind == TokenKind.Punctuation
            && Tokens[stop - 1].Value is not "…"
        )
        {
            stop--;
        }

        return stop <= first
            ? TextSpan.Of(Text, Tokens[first].Start, Tokens[first].Start)
            : TextSpan.Of(Text, Tokens[first].Start, Tokens[stop - 1].End);
    }

    public bool BeginsClause(int i) =>
        i == 0 || Tokens[i - 1].Kind is TokenKind.Punctuation or TokenKind.Quotation;

    public int SkipPauses(int i)
    {
        while (i < Tokens.Length && Tokens[i].Kind == TokenKind.Punctuation)
        {
            i++;
        }

        return i;
    }

    public int ClauseStart(int i)
    {
        while (
            i > 0 && Tokens[i - 1].Kind is not (TokenKind.Punctuation or TokenKind.Quotation)
            || i > 0 && Tokens[i - 1].Value is "、" or "·"
            || i > 0 && IsName(i - 1)
        )
        {
            i--;
        }

        return i;
    }

    /// <summary>A quotation that is the name of a body: 环保组织“冰岸观察”.</summary>
    private bool IsName(int quote) =>
        Tokens[quote].Kind == TokenKind.Quotation
        && Mentions.Any(m => m.First < quote && quote <= m.Last);

    /// <summary>A quotation within a clause (把…称为“世纪之门”), not one that begins it.</summary>
    public bool IsEmbedded(int quote) =>
        quote > 0 && Tokens[quote - 1].Kind != TokenKind.Punctuation;

    public bool FollowedByPause(int cue) =>
        cue + 1 < Tokens.Length
        && (
            Tokens[cue + 1].Kind == TokenKind.Quotation
            || Tokens[cue + 1].Value is "，" or "：" or "," or ":"
        );

    public int CueAfter(int i)
    {
        for (
            ;
            i < Tokens.Length
                && Tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Quotation);
            i++
        )
        {
            if (Tokens[i].Kind == TokenKind.Cue && Tokens[i].Value is not "none")
            {
                return i;
            }
        }

        return -1;
    }

    public bool IsDocument(Mention carrier) =>
        Tokens.Any(t =>
            t.End == carrier.Span.End && t is { Kind: TokenKind.Carrier, Value: "document-suffix" }
        );

    /// <summary>Nothing of a clause follows the cue: a mark, a quotation or the end.</summary>
    public bool EndsFrame(int cue) =>
        cue + 1 >= Tokens.Length
        || Tokens[cue + 1].Kind is TokenKind.Punctuation or TokenKind.Quotation;

    /// <summary>Nothing stands in the sentence but quotations and marks.</summary>
    public bool IsOnlyQuotation =>
        Tokens.All(t => t.Kind is TokenKind.Punctuation or TokenKind.Quotation);

    /// <summary>After the quotation nothing follows but marks, or another sentence of quotation.</summary>
    public bool EndsSentencePart(int quote)
    {
        var next = SkipPauses(quote + 1);
        return next >= Tokens.Length
            || Tokens[next].Kind == TokenKind.Quotation
            || (Tokens[next - 1].Kind == TokenKind.Punctuation && next > quote + 1)
            || Text[Tokens[quote].End - 2] is '。' or '！' or '？' or '.';
    }
}
