using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Statements;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Puts a quotation together with what its sentence says around it.</summary>
internal sealed class QuotationBuilder(SentenceView view)
{
    public Quotation Build(
        StatementKind kind,
        TextSpan content,
        int? cue,
        ImmutableArray<Mention> subjects,
        int clauseStart
    )
    {
        TextSpan? cueSpan = cue is { } c
            ? TextSpan.Of(view.Text, view.Tokens[c].Start, view.Tokens[c].End)
            : null;
        var carriers = view
            .Mentions.Where(m =>
                m.Mention.Kind == MentionKind.Carrier
                && (m.Mention.End <= content.Start || m.Mention.Start >= content.End)
            )
            .Select(m => m.Mention);
        var frame =
            content.End > (cueSpan?.Start ?? 0)
                ? TextSpan.Of(view.Text, view.Sentence.Start, content.Start)
                : TextSpan.Of(
                    view.Text,
                    Math.Min(content.End, view.Sentence.End),
                    view.Sentence.End
                );
        return new Quotation(
            kind,
            content,
            cueSpan,
            view.Sentence,
            subjects,
            frame,
            [.. carriers],
            ContextBefore(clauseStart, content.Start)
        );
    }

    private string? ContextBefore(int clauseStart, int contentStart)
    {
        if (
            clauseStart <= 0
            || clauseStart >= view.Tokens.Length
            || view.Tokens[clauseStart].Start > contentStart
        )
        {
            return null;
        }

        var before = view.Text[view.Sentence.Start..view.Tokens[clauseStart].Start]
            .TrimEnd('，', ',', ' ');
        return
            before.Length > 0
            && view.Tokens.Take(clauseStart)
                .All(t => t.Kind is not (TokenKind.Carrier or TokenKind.Quotation))
            ? before
            : null;
    }
}
