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
                && !IsGeneric(m.First, m.Last)
                && (!view.IsDocument(m.Mention) || Passes(m.Mention, m.First, m.Last, subjects))
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

    /// <summary>媒体, 电视台: no medium in particular.</summary>
    private bool IsGeneric(int first, int last) =>
        first == last && view.Tokens[first] is { Kind: TokenKind.Carrier, Value: "suffix" };

    /// <summary>
    /// 公报称 and 据公报, where somebody else speaks in it; not 在公报中 nor a document that only speaks for its issuer.
    /// </summary>
    private bool Passes(Mention document, int first, int last, ImmutableArray<Mention> subjects)
    {
        if (subjects.Any(s => s == document || s.Start == document.Start))
        {
            return false;
        }

        var next = last + 1;
        while (next < view.Tokens.Length && view.Tokens[next].Is(TokenKind.Adverb, TokenKind.Time))
        {
            next++;
        }

        return first > 0 && view.Tokens[first - 1].Kind == TokenKind.According
            || next < view.Tokens.Length
                && view.Tokens[next].Kind == TokenKind.Cue
                && !(
                    first > 0 && view.Tokens[first - 1].Kind is TokenKind.AfterName or TokenKind.Cue
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

        foreach (ref readonly var token in view.Tokens.AsSpan()[..clauseStart])
        {
            if (token.Kind is TokenKind.Carrier or TokenKind.Quotation)
            {
                return null;
            }
        }

        var before = view
            .Text.AsSpan(view.Sentence.Start..view.Tokens[clauseStart].Start)
            .TrimEnd("，, ");
        return before.IsEmpty ? null : before.ToString();
    }
}
