using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Tells by the words around it whether a word that can be a cue is one here: no noun, no passive, no adjective, not denied.</summary>
internal static class SpacedCueReader
{
    private const int LongestAbsolute = 6;

    public static CueWord? Read(SpacedSentence s, int i)
    {
        if (
            s.Verb(i) is not { } cue
            || cue.Function == "none"
            || cue.Frames == CueFrames.None
            || i > 0 && s.IsCapital(i)
        )
        {
            return null;
        }

        return cue.Shape switch
        {
            CueShape.Participle => IsParticiple(s, i) ? cue : null,
            _ => IsFinite(s, i, cue) ? cue : null,
        };
    }

    /// <summary>Where the verb with its auxiliaries and adverbs begins.</summary>
    public static int GroupStart(SpacedSentence s, int i)
    {
        var at = s.BackOverAdverbs(i);
        while (at > 0 && (s.Kind(at - 1) == TokenKind.Auxiliary || IsContracted(s, at - 1)))
        {
            at = s.BackOverAdverbs(at - 1);
        }

        return at;
    }

    /// <summary>The 's of he's saying.</summary>
    private static bool IsContracted(SpacedSentence s, int i) =>
        s.Kind(i) == TokenKind.Possessive && s.Kind(i - 1) == TokenKind.Pronoun;

    private static bool IsFinite(SpacedSentence s, int i, CueWord cue)
    {
        var start = s.BackOverAdverbs(i);
        var isDenied = false;
        for (var k = start; k < i; k++)
        {
            isDenied |= s.Kind(k) == TokenKind.Negation;
        }

        var auxiliary = s.Kind(start - 1) == TokenKind.Auxiliary ? s.Value(start - 1) : "";
        isDenied |=
            s.Word(start - 1).EndsWith("n't", StringComparison.Ordinal)
            || s.Word(start - 1).EndsWith("n’t", StringComparison.Ordinal);
        if (isDenied && cue.Function is not ("think" or "agree"))
        {
            return false;
        }

        if (
            auxiliary is "be" or "modal"
            || auxiliary == "have" && cue.Shape != CueShape.Past
            || auxiliary == "do" && cue.Shape != CueShape.Base
        )
        {
            return false;
        }

        var before = s.Kind(start - 1);
        if (
            auxiliary.Length == 0
            && (
                before
                    is TokenKind.Determiner
                        or TokenKind.Possessive
                        or TokenKind.Preposition
                        or TokenKind.Subordinator
                        or TokenKind.Negation
                || s.Value(start - 1) == "to"
            )
        )
        {
            return false;
        }

        return cue.Shape switch
        {
            CueShape.Past => auxiliary == "have" || !IsPassive(s, i, start),
            CueShape.Present => s.Lexicon.IsPlainSay(s.Word(i))
                || !ReadsAsNoun(s, i, start) && TakesContent(s, i, cue),
            _ => auxiliary == "do"
                || IsPlural(s, start - 1)
                    && !ReadsAsNoun(s, i, start)
                    && (s.Lexicon.IsPlainSay(s.Word(i)) || TakesContent(s, i, cue)),
        };
    }

    /// <summary>the move announced by, asked about it, the so-called: a participle of the past.</summary>
    private static bool IsPassive(SpacedSentence s, int i, int start)
    {
        var next = s.Word(i + 1);
        if (s.Value(i + 1) == "agent")
        {
            return true;
        }

        var beginsClause = s.IsBreak(start - 1);
        return beginsClause
            && (
                s.Kind(i + 1) is TokenKind.Preposition or TokenKind.Subordinator
                    && s.Value(i + 1) != "complementizer"
                || next.Length == 0
            )
            && s.Kind(start - 1) != TokenKind.Quotation
            && !s.IsComma(start - 1);
    }

    /// <summary>claims of, the reports: a noun that looks like the verb.</summary>
    private static bool ReadsAsNoun(SpacedSentence s, int i, int start) =>
        s.Kind(i) is not TokenKind.Cue
            && (
                s.Kind(i + 1)
                    is TokenKind.Preposition
                        or TokenKind.Auxiliary
                        or TokenKind.Conjunction
                || s.IsBreak(i + 1)
                    && s.Kind(i + 1) != TokenKind.Quotation
                    && s.Kind(start - 1) is not (TokenKind.Name or TokenKind.Pronoun)
            )
        || s.Kind(i + 1) == TokenKind.Preposition && s.Value(i + 1) == "of"
        || s.Kind(i + 1) == TokenKind.Auxiliary;

    /// <summary>What follows can be content; a plural noun that looks like the verb is followed by other things.</summary>
    private static bool TakesContent(SpacedSentence s, int i, CueWord cue)
    {
        var next = s.OverAdverbs(i + 1);
        return s.Kind(i).Equals(TokenKind.Cue) && s.Word(i).Contains(' ', StringComparison.Ordinal)
            || s.Kind(next)
                is TokenKind.Quotation
                    or TokenKind.Pronoun
                    or TokenKind.Determiner
                    or TokenKind.Name
                    or TokenKind.Title
                    or TokenKind.Country
                    or TokenKind.Institution
                    or TokenKind.Subordinator
                    or TokenKind.Quantifier
                    or TokenKind.Group
                    or TokenKind.Carrier
                    or TokenKind.Other
            || s.IsMark(next, ",:")
                && (
                    s.Kind(next + 1) == TokenKind.Quotation
                    || s.Kind(i - 1) is TokenKind.Name or TokenKind.Pronoun
                )
            || next >= s.Length - 1
            || s.Value(next) == "to" && cue.Takes(CueFrames.Infinitive | CueFrames.Addressee)
            || s.Kind(i - 1) is TokenKind.Pronoun or TokenKind.Name;
    }

    /// <summary>, with the government insisting it would not.</summary>
    private static bool IsAbsolute(SpacedSentence s, int participle)
    {
        for (var i = participle - 1; i >= 0 && participle - i <= LongestAbsolute; i--)
        {
            if (s.Lexicon.LeadsAbsolute(s.Word(i)))
            {
                return s.IsComma(i - 1);
            }

            if (s.Kind(i) is TokenKind.Punctuation or TokenKind.Preposition or TokenKind.Quotation)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>of Trump saying during the debate, “…”.</summary>
    private static bool LeadsToQuotation(SpacedSentence s, int i)
    {
        var at = i;
        while (
            s.Kind(at)
                is TokenKind.Preposition
                    or TokenKind.Determiner
                    or TokenKind.Other
                    or TokenKind.Time
                    or TokenKind.Institution
            && at < s.Length
        )
        {
            at++;
        }

        return s.Kind(i) == TokenKind.Preposition
            && s.IsMark(at, ",:")
            && s.Kind(at + 1) == TokenKind.Quotation;
    }

    private static bool IsPlural(SpacedSentence s, int i) =>
        s.Kind(i) == TokenKind.Group
        || s.Kind(i) == TokenKind.Relative
        || s.IsComma(i)
        || s.Kind(i) == TokenKind.Pronoun && (s.Value(i) == "plural" || s.Word(i).Length == 1)
        || s.Kind(i)
            is TokenKind.Other
                or TokenKind.Country
                or TokenKind.Institution
                or TokenKind.Title
                or TokenKind.Quantifier
            && s.Word(i).EndsWith('s')
        || s.Kind(i) == TokenKind.Name && s.Kind(i - 1) == TokenKind.Conjunction
        || s.Kind(i) == TokenKind.Bracket && i > 0 && IsPlural(s, i - 1);

    /// <summary>, saying / and calling / by noting / is saying.</summary>
    private static bool IsParticiple(SpacedSentence s, int i)
    {
        var start = s.BackOverAdverbs(i);
        for (var k = start; k < i; k++)
        {
            if (s.Kind(k) == TokenKind.Negation)
            {
                return false;
            }
        }

        return s.Kind(start - 1) switch
        {
            TokenKind.Auxiliary => s.Value(start - 1) is "be",
            TokenKind.Possessive => s.Kind(start - 2) == TokenKind.Pronoun,
            TokenKind.Punctuation => start > 0 && !s.IsMark(start - 1, ".?!"),
            TokenKind.Quotation => true,
            TokenKind.Conjunction => true,
            TokenKind.Name
            or TokenKind.Group
            or TokenKind.Title
            or TokenKind.Institution
            or TokenKind.Country
            or TokenKind.Quantifier => start == i
                && s.Verb(i) is { Function: "say" or "ask" or "warn" }
                && (
                    s.Value(i + 1) == "complementizer"
                    || s.Kind(i + 1) == TokenKind.Quotation
                    || s.IsMark(i + 1, ",:") && s.Kind(i + 2) == TokenKind.Quotation
                    || LeadsToQuotation(s, i + 1)
                    || IsAbsolute(s, start)
                ),
            TokenKind.Preposition => s.Value(start - 1) == "preposition"
                && s.Word(start - 1) is var p
                && s.Lexicon.LeadsParticiple(p),
            _ => false,
        };
    }
}
