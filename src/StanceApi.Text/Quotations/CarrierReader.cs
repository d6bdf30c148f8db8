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
            && (!view.IsDocument(lead) || HasReport(start));
    }

    /// <summary>总统府声明说: whose document is the subject; null for any other subject.</summary>
    public Mention? Issuer(int cue) =>
        Lead(cue) is { Kind: MentionKind.Carrier, Issuer: { } issuer } ? issuer : null;

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

    /// <summary>根据美国贸易代表办公室发布的新闻稿，…: the issuer says what follows, if nobody else does.</summary>
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

        var source = view.Mentions.FirstOrDefault(m => m.First >= 1 && m.Last < comma).Mention;
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
