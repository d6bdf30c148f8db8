using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads reports whose subject stands behind the cue.</summary>
internal sealed class SpacedInvertedReader(SpacedSentence s, SpacedPhrases phrases)
{
    private const int LongestInverted = 9;

    /// <summary>“…,” said Martin Indyk, executive vice president of ….</summary>
    public SpacedReport? Read(int i, CueWord cue)
    {
        if (
            !cue.IsFinite
            || !cue.Takes(CueFrames.Clause | CueFrames.Quote)
            || !(
                i == 0 && cue.Shape == CueShape.Past
                || s.Kind(i - 1) == TokenKind.Quotation
                || (s.IsComma(i - 1) || s.IsDash(i - 1) || s.IsMark(i - 1, "?!")) && i > 1
            )
        )
        {
            return null;
        }

        var first = i + 1;
        if (
            s.Kind(first)
                is not (
                    TokenKind.Name
                    or TokenKind.Title
                    or TokenKind.Determiner
                    or TokenKind.Institution
                    or TokenKind.Country
                    or TokenKind.Group
                    or TokenKind.Quantifier
                    or TokenKind.Carrier
                    or TokenKind.Other
                    or TokenKind.Pronoun
                )
            || s.Kind(i - 1) != TokenKind.Quotation && s.Kind(first) == TokenKind.Pronoun
        )
        {
            return null;
        }

        var end = first;
        while (
            end < s.Length
            && s.Kind(end)
                is not (
                    TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Relative
                    or TokenKind.Auxiliary
                    or TokenKind.Adverb
                    or TokenKind.Subordinator
                    or TokenKind.Time
                )
        )
        {
            if (
                s.Kind(end) == TokenKind.Preposition
                && s.Kind(end - 1) is TokenKind.Name or TokenKind.Pronoun
            )
            {
                break;
            }

            end++;
        }

        if (
            s.Kind(i - 1) != TokenKind.Quotation
            && (
                end - first > LongestInverted
                || s.IsComma(i - 1)
                    && phrases.BehindApposition(i - 1).Start >= 0
                    && !ClosesClause(i, first)
            )
        )
        {
            return null;
        }

        // A clause with a verb of its own is what was said.
        if (
            s.Kind(i - 1) != TokenKind.Quotation
            && end < s.Length
            && s.Kind(end) is TokenKind.Auxiliary or TokenKind.Adverb
        )
        {
            return null;
        }

        for (var k = first; k < end; k++)
        {
            if (
                s.Kind(k) == TokenKind.Cue
                && s.Verb(k) is { IsFinite: true }
                && s.Kind(i - 1) != TokenKind.Quotation
            )
            {
                return null;
            }
        }

        var subjects = phrases.Subjects(first, end);
        return subjects.IsEmpty || phrases.IsSpeechless(first, end)
            ? null
            : new SpacedReport(i, cue, [.. subjects.Select(x => x.Mention)], i, end, true, true);
    }

    /// <summary>The treaty, which is old, has not been used, said Ann Lee of the institute: a verb before the comma, and a name with no verb behind the cue.</summary>
    private bool ClosesClause(int cue, int first)
    {
        var name = first;
        while (s.Kind(name) is TokenKind.Title or TokenKind.Country or TokenKind.Institution)
        {
            name++;
        }

        if (s.Kind(name) != TokenKind.Name || !s.IsBreak(name + 1) && !IsBehindName(name + 1))
        {
            return false;
        }

        for (var i = name + 1; i < s.Length; i++)
        {
            if (s.Kind(i) is TokenKind.Auxiliary or TokenKind.Quotation)
            {
                return false;
            }
        }

        return HasOwnVerb(cue - 1);
    }

    private bool IsBehindName(int i) =>
        s.Kind(i) is TokenKind.Preposition or TokenKind.Time or TokenKind.Bracket;

    /// <summary>A verb that belongs to no relative clause stands before the comma.</summary>
    private bool HasOwnVerb(int comma)
    {
        var (verbs, clauses) = (0, 0);
        for (var i = 0; i < comma; i++)
        {
            clauses += s.Kind(i) is TokenKind.Relative or TokenKind.Subordinator ? 1 : 0;
            verbs +=
                s.Kind(i) == TokenKind.Auxiliary && s.Kind(i - 1) != TokenKind.Auxiliary
                || s.Kind(i) == TokenKind.Cue && SpacedCueReader.Read(s, i) is { IsFinite: true }
                    ? 1
                    : 0;
        }

        return verbs > clauses;
    }
}
