using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Where the reported words of a cue begin. Positions are token indices.</summary>
internal sealed class SpacedContentStart(
    SpacedSentence s,
    SpacedFrame frame,
    IReadOnlyList<SpacedReport> reports
)
{
    private const int FarthestThat = 18;

    /// <summary>Where the content after the cue begins; -1 where none follows.</summary>
    public int Start(SpacedReport r)
    {
        var cue = r.Word;
        if (cue.Shape == CueShape.Noun)
        {
            return s.Value(r.After) == "complementizer" ? r.After + 1 : r.After;
        }

        if (r.IsInverted)
        {
            // Dijo Ellis que ….
            if (s.Value(r.After) == "complementizer")
            {
                return r.After + 1;
            }

            // Said Ellis: “…”.
            return
                r.Cue == 0 && s.IsMark(r.After, ",:") && s.Kind(r.After + 1) == TokenKind.Quotation
                ? r.After + 1
                : -1;
        }

        if (
            cue.Takes(CueFrames.Clause | CueFrames.Addressee | CueFrames.That)
            && That(r) is > 0 and var that
        )
        {
            return that + 1;
        }

        var next = s.OverAdverbs(r.After);
        // asked last week for, called on Monday for
        if (
            cue.Function == "ask"
            && cue.Takes(CueFrames.Object)
            && next > r.After
            && next + 1 < s.Length
            && s.Lexicon.IsPurpose(s.Word(next))
        )
        {
            return next + 1;
        }

        if (next >= s.Length)
        {
            return -1;
        }

        if (cue.Takes(CueFrames.Addressee))
        {
            var told = frame.FrameEnd(r);
            told = s.Value(told) == "complementizer" ? told + 1 : told;
            return told >= s.Length ? -1
                : s.IsMark(told, ",:") && s.Kind(told + 1) == TokenKind.Quotation ? told + 1
                : s.Kind(told)
                    is TokenKind.Punctuation
                        or TokenKind.Preposition
                        or TokenKind.Conjunction
                && s.Value(told) != "to"
                    ? -1
                : told;
        }

        if (
            cue.Takes(CueFrames.Clause | CueFrames.Quote)
            && QuoteBehind(next) is > 0 and var quote
            && !IsBesideOther(quote, r)
        )
        {
            return quote;
        }

        var end = frame.FrameEnd(r);
        if (s.Kind(end) == TokenKind.Quotation)
        {
            return cue.Takes(CueFrames.Clause | CueFrames.Quote | CueFrames.Object) ? end : -1;
        }

        if (
            s.IsMark(end, ",:")
            && s.Kind(end + 1) == TokenKind.Quotation
            && !IsBesideOther(end + 1, r)
        )
        {
            return end + 1;
        }

        if (s.IsMark(next, ":") && cue.Takes(CueFrames.Clause) && next + 1 < s.Length)
        {
            return next + 1;
        }

        if (
            s.Value(next) == "to"
            && s.Kind(next + 1) != TokenKind.Determiner
            && cue.Takes(CueFrames.Infinitive)
        )
        {
            return next;
        }

        if (
            s.Kind(next)
            is TokenKind.Punctuation
                or TokenKind.Auxiliary
                or TokenKind.Relative
                or TokenKind.Conjunction
        )
        {
            return -1;
        }

        if (s.Kind(next) == TokenKind.Preposition)
        {
            var clause =
                end > next
                && end < s.Length
                && cue.Takes(CueFrames.Clause)
                && cue.Function == "say"
                && s.Kind(end)
                    is not (
                        TokenKind.Punctuation
                        or TokenKind.Preposition
                        or TokenKind.Conjunction
                        or TokenKind.Relative
                        or TokenKind.Auxiliary
                    );
            return clause ? end : -1;
        }

        if (
            s.Kind(next) == TokenKind.Subordinator
            && s.Value(next) != "complementizer"
            && !s.Lexicon.AsksIndirectly(s.Word(next))
        )
        {
            return
                cue.Takes(CueFrames.Clause)
                && cue.Function is "say"
                && s.Kind(next + 1) is TokenKind.Pronoun or TokenKind.Determiner or TokenKind.Name
                && r.Word.Shape != CueShape.Participle
                && s.Lexicon.IsPlainSay(s.Word(r.Cue))
                ? next
                : -1;
        }

        if (cue.Takes(CueFrames.See) && !cue.Takes(CueFrames.Object))
        {
            return HasAs(next) ? next : -1;
        }

        // disclosed the above at a breakfast
        if (
            s.Kind(next) == TokenKind.Determiner
            && s.Kind(next + 1) == TokenKind.Preposition
            && !cue.Takes(CueFrames.Addressee)
        )
        {
            return -1;
        }

        if (cue.Takes(CueFrames.Object))
        {
            return next;
        }

        return cue.Takes(CueFrames.Clause) && (s.Lexicon.IsPlainSay(s.Word(r.Cue)) || HasVerb(next))
            ? next
            : -1;
    }

    /// <summary>The "that" of the cue: behind the one told, the day and the place.</summary>
    private int That(SpacedReport r)
    {
        if (BehindInsertion(r) is > 0 and var behind)
        {
            return behind;
        }

        var hasComma = false;
        for (var i = r.After; i < s.Length && i < r.After + FarthestThat; i++)
        {
            hasComma |= s.IsComma(i);
            if (i == r.After && s.IsComma(i) && s.Value(i + 1) != "complementizer")
            {
                return 0;
            }

            if (s.Value(i) == "complementizer")
            {
                // said on Thursday, ending a quarrel that …: the word of a relative clause.
                if (hasComma && !s.IsComma(i - 1))
                {
                    return 0;
                }

                // The wars that …: behind a noun of the object it is a relative word.
                return i == r.After || r.Word.Takes(CueFrames.Addressee) || IsFrameWord(r.After)
                    ? i
                    : 0;
            }

            if (
                s.Kind(i)
                    is TokenKind.Quotation
                        or TokenKind.Relative
                        or TokenKind.Auxiliary
                        or TokenKind.Subordinator
                || s.IsMark(i, ":;")
                || s.Verb(i) is { IsFinite: true } && s.Kind(i) == TokenKind.Cue && !IsNoun(r, i)
            )
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>in reply to other questions that: a noun within the phrase of a preposition looks like a cue.</summary>
    private bool IsNoun(SpacedReport r, int i)
    {
        if (s.Verb(i) is { Shape: CueShape.Past } || s.Value(r.After) != "preposition")
        {
            return false;
        }

        var at = i - 1;
        while (s.Kind(at) is TokenKind.Other or TokenKind.Possessive && at > 0)
        {
            at--;
        }

        at -= s.Kind(at) == TokenKind.Determiner ? 1 : 0;
        return s.Kind(at) == TokenKind.Preposition || s.Verb(at) is { Frames: CueFrames.None };
    }

    /// <summary>He complained, as others did, that …; she told members, when it came to fish, that …: the "that" behind a pair of commas; 0 for none.</summary>
    private int BehindInsertion(SpacedReport r)
    {
        var comma = frame.FrameEnd(r);
        if (!r.Word.IsFinite || !s.IsComma(comma) || s.Kind(comma + 1) == TokenKind.Quotation)
        {
            return 0;
        }

        for (var i = comma + 2; i < s.Length && i < comma + FarthestThat; i++)
        {
            if (s.Value(i) == "complementizer" && s.IsComma(i - 1))
            {
                return i;
            }

            if (
                s.Kind(i) == TokenKind.Quotation
                || s.IsMark(i, ".:;")
                || reports.Any(o => o.Cue == i && o != r)
            )
            {
                return 0;
            }
        }

        return 0;
    }

    private bool IsFrameWord(int i) =>
        s.Kind(i)
            is TokenKind.Preposition
                or TokenKind.Time
                or TokenKind.Adverb
                or TokenKind.Punctuation
                or TokenKind.Bracket;

    /// <summary>says of Clinton, “…”: the quotation behind a prepositional phrase and a comma; 0 for none.</summary>
    private int QuoteBehind(int next)
    {
        if (s.Kind(next) != TokenKind.Preposition)
        {
            return 0;
        }

        var at = next;
        while (
            at < s.Length
            && at - next < FarthestThat
            && s.Kind(at)
                is not (
                    TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Auxiliary
                    or TokenKind.Subordinator
                    or TokenKind.Relative
                    or TokenKind.Conjunction
                )
        )
        {
            at++;
        }

        return s.IsMark(at, ",:") && s.Kind(at + 1) == TokenKind.Quotation ? at + 1 : 0;
    }

    /// <summary>saw the drills as a threat.</summary>
    private bool HasAs(int i)
    {
        for (var at = i; at < s.Length && s.Kind(at) != TokenKind.Punctuation; at++)
        {
            if (s.Lexicon.IsAs(s.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBesideOther(int quote, SpacedReport r) =>
        reports.Any(o => o != r && o.Cue > quote && o.Cue <= quote + 1 && o.IsInverted);

    /// <summary>A finite verb follows before the clause ends.</summary>
    private bool HasVerb(int i)
    {
        for (var at = i; at < s.Length && !s.IsMark(at, ".;:"); at++)
        {
            // wrote a speech and did not read it: the verb goes on with the subject of the cue.
            if (s.Kind(at) == TokenKind.Auxiliary && s.Kind(at - 1) == TokenKind.Conjunction)
            {
                return false;
            }

            if (s.Kind(at) == TokenKind.Auxiliary || s.Verb(at) is { IsFinite: true } && at > i)
            {
                return true;
            }
        }

        return s.Kind(i) == TokenKind.Quotation
            || s.Kind(i) == TokenKind.Pronoun
                && s.Kind(i + 1) is not (TokenKind.Preposition or TokenKind.Time)
            || s.Kind(i) == TokenKind.Subordinator;
    }
}
