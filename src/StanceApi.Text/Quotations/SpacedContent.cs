using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Where the reported words of a cue begin and end. Positions are token indices.</summary>
internal sealed class SpacedContent(SpacedSentence s, IReadOnlyList<SpacedReport> reports)
{
    private const int FarthestThat = 18;

    /// <summary>The first token behind the cue and what says when, where and to whom.</summary>
    public int FrameEnd(SpacedReport r)
    {
        var i = s.OverAdverbs(r.After);
        if (r.Word.Takes(CueFrames.Addressee) && !r.IsInverted)
        {
            i = s.OverAdverbs(OverListener(i));
        }

        while (i < s.Length)
        {
            if (s.Kind(i) is TokenKind.Bracket)
            {
                i++;
            }
            else if (IsSetting(i) is > 0 and var end)
            {
                i = s.OverAdverbs(end);
            }
            else
            {
                break;
            }
        }

        return i;
    }

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
            return -1;
        }

        if (cue.Takes(CueFrames.Clause | CueFrames.Addressee) && That(r) is > 0 and var that)
        {
            return that + 1;
        }

        var next = s.OverAdverbs(r.After);
        if (next >= s.Length)
        {
            return -1;
        }

        if (cue.Takes(CueFrames.Addressee))
        {
            var told = FrameEnd(r);
            return told >= s.Length ? -1
                : s.IsMark(told, ",:") && s.Kind(told + 1) == TokenKind.Quotation ? told + 1
                : s.Kind(told) is TokenKind.Punctuation or TokenKind.Preposition
                && s.Value(told) != "to"
                    ? -1
                : told;
        }

        var end = FrameEnd(r);
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

        if (cue.Takes(CueFrames.Object))
        {
            return next;
        }

        return cue.Takes(CueFrames.Clause) && (s.Lexicon.IsPlainSay(s.Word(r.Cue)) || HasVerb(next))
            ? next
            : -1;
    }

    /// <summary>The content ends with the sentence, or before the next report.</summary>
    public int End(SpacedReport r, int start)
    {
        for (var i = start + 1; i < s.Length; i++)
        {
            if (Ends(r, start, i))
            {
                return i;
            }
        }

        var end = s.Length;
        while (end > start && s.IsMark(end - 1, ".?!,;:"))
        {
            end--;
        }

        return end;
    }

    private bool Ends(SpacedReport r, int start, int i)
    {
        if (s.IsMark(i, ";") || s.IsMark(i, ":") && s.Kind(i + 1) == TokenKind.Quotation)
        {
            return true;
        }

        var isObject =
            !r.Word.Takes(CueFrames.Clause | CueFrames.Addressee) && r.Word.Shape != CueShape.Noun
            || r.Word.Takes(CueFrames.Object | CueFrames.Infinitive)
                && s.Value(start - 1) != "complementizer";
        if (isObject && r.Word.Function is "judge" or "ask" or "promise" && IsSetting(i) > 0)
        {
            return true;
        }

        if (
            isObject
            && s.Kind(i) == TokenKind.Conjunction
            && s.Lexicon.IsContrast(s.Word(i))
            && s.Kind(s.OverAdverbs(i + 1)) == TokenKind.Auxiliary
        )
        {
            return true;
        }

        var isComma = s.IsComma(i) || s.IsDash(i);
        if (!isComma && s.Kind(i) != TokenKind.Conjunction)
        {
            return false;
        }

        var next = i + 1;
        if (isComma && s.Kind(next) == TokenKind.According)
        {
            return true;
        }

        if (isComma)
        {
            next = OverJoint(next);
        }

        var report = ReportAt(next);
        if (report is null || report.Cue <= r.Cue)
        {
            return false;
        }

        if (report.IsElided)
        {
            return report.Word.Shape == CueShape.Participle
                ? isComma || r.Word.Shape == CueShape.Participle
                : report.Word.IsFinite
                    && report.Word.Function
                        is "say"
                            or "tell"
                            or "ask"
                            or "warn"
                            or "promise"
                            or "judge"
                    && Agrees(r, report)
                    && (
                        isComma
                        || s.Kind(start) != TokenKind.Quotation
                            && (
                                s.Lexicon.IsPlainSay(s.Word(report.Cue))
                                || report.Word.Function is not "say"
                            )
                    );
        }

        // but Clinton said …: another speaker.
        return isComma
            && report.Word.IsFinite
            && report.Word.Function is "say" or "tell" or "ask" or "warn" or "judge"
            && report.Cue < s.Length - 1;
    }

    private static bool Agrees(SpacedReport a, SpacedReport b) =>
        a.Word.Shape == b.Word.Shape
        || a.Word.Shape == CueShape.Participle
        || a.Word.Shape is CueShape.Present or CueShape.Base
            && b.Word.Shape is CueShape.Present or CueShape.Base;

    private int OverJoint(int i)
    {
        while (
            i < s.Length && s.Kind(i) is TokenKind.Conjunction or TokenKind.Adverb
            || i < s.Length && s.Kind(i) == TokenKind.Subordinator && s.Value(i) == "subordinator"
        )
        {
            i++;
        }

        return i;
    }

    /// <summary>The report whose cue or subject begins there, adverbs before the cue left out.</summary>
    public SpacedReport? ReportAt(int i)
    {
        foreach (var report in reports)
        {
            if (
                report.SubjectStart == i
                || report.IsElided
                    && report.Cue >= i
                    && SpacedCueReader.GroupStart(s, report.Cue) <= i
            )
            {
                return report;
            }
        }

        return null;
    }

    /// <summary>The "that" of the cue: behind the one told, the day and the place.</summary>
    private int That(SpacedReport r)
    {
        for (var i = r.After; i < s.Length && i < r.After + FarthestThat; i++)
        {
            if (i == r.After && s.IsComma(i) && s.Value(i + 1) != "complementizer")
            {
                return 0;
            }

            if (s.Value(i) == "complementizer")
            {
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
                || s.Verb(i) is { IsFinite: true } && s.Kind(i) == TokenKind.Cue
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

    /// <summary>in a statement, at a news conference on Monday, on Twitter: one past it, 0 for none.</summary>
    private int IsSetting(int i)
    {
        if (s.Kind(i) != TokenKind.Preposition || s.Value(i) == "of")
        {
            return 0;
        }

        var at = i + 1;
        var setting = -1;
        while (at < s.Length && at < i + 14)
        {
            if (
                s.Lexicon.Settings.Contains(s.Word(at))
                || s.Lexicon.Settings.Contains(s.TextOf(at).Text)
            )
            {
                setting = at;
            }
            else if (
                setting > 0
                && s.Kind(at)
                    is not (
                        TokenKind.Preposition
                        or TokenKind.Name
                        or TokenKind.Carrier
                        or TokenKind.Country
                        or TokenKind.Institution
                        or TokenKind.Time
                        or TokenKind.Adverb
                        or TokenKind.Possessive
                    )
                && s.Value(at) != "place"
                && !(s.IsCapital(at) && s.Kind(at) == TokenKind.Other)
                && s.Kind(at) != TokenKind.Determiner
            )
            {
                break;
            }
            else if (
                s.Kind(at)
                is TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Subordinator
                    or TokenKind.Relative
                    or TokenKind.Pronoun
                    or TokenKind.Auxiliary
            )
            {
                break;
            }

            at++;
        }

        if (setting < 0)
        {
            return 0;
        }

        // The words go on with a noun phrase of their own: in a statement the alliance …
        var end = setting + 1;
        while (end < at && s.Kind(end) == TokenKind.Preposition && end + 1 < at)
        {
            end++;
            while (
                end < at
                && s.Kind(end)
                    is TokenKind.Determiner
                        or TokenKind.Name
                        or TokenKind.Carrier
                        or TokenKind.Country
                        or TokenKind.Institution
                        or TokenKind.Time
                        or TokenKind.Possessive
                        or TokenKind.Other
                        or TokenKind.Title
            )
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>reporters in Tokyo / CNN / the U.N. General Assembly 18 months ago.</summary>
    private int OverListener(int i)
    {
        var at = i;
        if (s.Kind(at) == TokenKind.Pronoun)
        {
            return at + 1;
        }

        while (
            at < s.Length
            && at - i < 16
            && s.Kind(at)
                is not (
                    TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Subordinator
                    or TokenKind.Auxiliary
                    or TokenKind.Relative
                    or TokenKind.Pronoun
                    or TokenKind.Conjunction
                )
        )
        {
            if (
                s.Value(at) == "to"
                || at > i
                    && s.Kind(at) == TokenKind.Determiner
                    && s.Kind(at - 1) != TokenKind.Preposition
            )
            {
                break;
            }

            if (
                s.Lexicon.Listeners.Contains(s.Word(at))
                && s.Kind(at + 1)
                    is not (TokenKind.Preposition or TokenKind.Time or TokenKind.Adverb)
            )
            {
                return at + 1;
            }

            at++;
        }

        return at;
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
            if (s.Kind(at) == TokenKind.Auxiliary || s.Verb(at) is { IsFinite: true } && at > i)
            {
                return true;
            }
        }

        return s.Kind(i) is TokenKind.Pronoun or TokenKind.Quotation
            || s.Kind(i) == TokenKind.Subordinator;
    }
}
