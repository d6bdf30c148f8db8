using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads sentences whose words come through a medium or a document.</summary>
internal sealed class CarrierReader(
    SentenceView view,
    SubjectFinder subjects,
    CueReader cues,
    ContentReader contents,
    QuotationBuilder builder
)
{
    /// <summary>纪要说，拜登重申了…: a document or medium is the subject, and somebody speaks in what it carries.</summary>
    public bool IsCarried(int cue, int start)
    {
        var lead = Lead(cue);
        return lead is { Kind: MentionKind.Carrier }
            && subjects.Quoted(view.ClauseStart(cue), cue) is null
            && (!view.IsDocument(lead) || HasReport(start));
    }

    /// <summary>总统府声明说: whose document is the subject; null for any other subject.</summary>
    public Mention? Issuer(int cue) =>
        Lead(cue) is { Kind: MentionKind.Carrier } document
            ? document.Issuer
                ?? (view.IsDocument(document) && IsSubject(document, cue) ? document : null)
            : null;

    /// <summary>决议呼吁, not 在声明中呼吁.</summary>
    private bool IsSubject(Mention document, int cue)
    {
        var (_, first, last) = view.Mentions.First(m => m.Mention == document);
        return (
                first == 0 || !view.Tokens[first - 1].Is(TokenKind.Preposition, TokenKind.According)
            ) && view.Tokens[(last + 1)..cue].All(t => t.Is(TokenKind.Adverb, TokenKind.Time));
    }

    private Mention? Lead(int cue)
    {
        var clause = view.ClauseStart(cue);
        return view.Mentions.FirstOrDefault(m => m.First >= clause && m.Last < cue).Mention;
    }

    private bool HasReport(int start)
    {
        for (var i = start; i < view.Tokens.Length; i++)
        {
            if (
                view.Tokens[i].Kind == TokenKind.Cue
                && view.Tokens[i].Value is "clause" or "pause" or "object"
                && cues.IsReporting(i)
                && !subjects.SubjectsBetween(view.ClauseStart(i), i).IsEmpty
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>据市公安局所述: a source that no word list knows, before a word for what it says.</summary>
    private Mention? Unknown(int comma)
    {
        var said = comma - 1;
        if (
            said < 2
            || view.Tokens[said].Value != "stand"
                && view.Tokens[said]
                    is not { Kind: TokenKind.Cue, Note: "say" or "think" or "report" }
        )
        {
            return null;
        }

        var end = view.Tokens[said - 1].Kind == TokenKind.Possessive ? said - 1 : said;
        return view.Tokens[1..end].All(t => t.Kind is TokenKind.Other or TokenKind.Country)
            ? Mention.Of(
                MentionKind.Group,
                TextSpan.Of(view.Text, view.Tokens[1].Start, view.Tokens[end - 1].End)
            )
            : null;
    }

    /// <summary>根据财政部发布的新闻稿，…: the issuer says what follows, if nobody else does.</summary>
    public Quotation? AccordingTo()
    {
        if (view.Tokens.Length == 0 || view.Tokens[0].Kind != TokenKind.According)
        {
            return null;
        }

        var comma = 1;
        while (comma < view.Tokens.Length && view.Tokens[comma].Kind != TokenKind.Punctuation)
        {
            comma++;
        }

        var named = view.Mentions.Where(m => m.First >= 1 && m.Last < comma).ToList();
        // 据瑞典《海岸邮报》报道: the medium tells, wherever it is from.
        var source =
            named
                .Find(m => m.Mention.Kind == MentionKind.Carrier && !view.IsDocument(m.Mention))
                .Mention
            ?? named.FirstOrDefault().Mention
            ?? Unknown(comma);
        var speaks =
            source is not null
            && (
                source.Kind is not MentionKind.Carrier
                || view.IsDocument(source) && source.Issuer is not null
            );
        if (
            !speaks
            || comma + 1 >= view.Tokens.Length
            || view.Tokens[comma].Value is not ("，" or ",")
            || HasReport(comma + 1)
        )
        {
            return null;
        }

        var content = view.Span(comma + 1, view.Tokens.Length);
        return content.Length < 4
            ? null
            : builder.Build(
                contents.KindOf(comma + 1, view.Tokens.Length),
                content,
                null,
                [source!.Issuer ?? source],
                0
            );
    }
}
