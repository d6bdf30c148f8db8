using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads who speaks in a document: the one who issued or owns it. Positions are token indices.</summary>
internal sealed class SpacedIssuers(SpacedSentence s, SpacedMentionReader mentions)
{
    /// <summary>A memo of the border service, its report: the words of a document are those of the one who issued it.</summary>
    public (Mention Mention, bool Known)? Read(int first, int end)
    {
        var head = first;
        while (
            head < end
            && s.Kind(head)
                is TokenKind.Determiner
                    or TokenKind.Other
                    or TokenKind.Title
                    or TokenKind.Adverb
                    or TokenKind.Time
        )
        {
            head++;
        }

        if (head >= end || s.Value(head) != "document" || s.Kind(head) != TokenKind.Institution)
        {
            return null;
        }

        var document = s.Word(head);
        // The report, by the auditor, …
        var by = s.IsComma(head + 1) && head + 1 == end ? head + 2 : head + 1;
        if (s.Lexicon.IsIssuing(s.Word(by)))
        {
            return
                mentions.Read(s.Tokens, by + 1, by > end ? NextComma(by) : end) is { } issuer
                && (
                    issuer.Known
                        && issuer.Mention.Kind
                            is MentionKind.Person
                                or MentionKind.Institution
                                or MentionKind.Government
                                or MentionKind.Title
                    || IsOwned(by + 1, end)
                )
                ? (
                    issuer.Mention with
                    {
                        Document = document,
                        Phrase = by > end ? null : PhraseText(first, end),
                        Kind =
                            issuer.Mention.Kind == MentionKind.Anonymous
                                ? MentionKind.Institution
                                : issuer.Mention.Kind,
                    },
                    true
                )
                : null;
        }

        if (head + 1 < end)
        {
            return null;
        }

        return s.Value(first).StartsWith("owner-", StringComparison.Ordinal)
            ? (SpacedOwnedReader.Pronoun(s, first) with { Document = document }, true)
            : null;
    }

    private string PhraseText(int first, int end) =>
        s.Span(s.Kind(first) == TokenKind.Determiner ? first + 1 : first, end).Text;

    private int NextComma(int i)
    {
        while (i < s.Length && !s.IsComma(i))
        {
            i++;
        }

        return i;
    }

    /// <summary>Norvale's border service: nobody's name, but somebody's body.</summary>
    private bool IsOwned(int first, int end) =>
        s.Kind(first) == TokenKind.Other
        && s.IsCapital(first)
        && first + 2 < end
        && s.Kind(first + 1) == TokenKind.Possessive;
}
