using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Where the reported words of a cue end. Positions are token indices.</summary>
internal sealed class SpacedContentEnd(
    SpacedSentence s,
    SpacedFrame frame,
    IReadOnlyList<SpacedReport> reports
)
{
    private const int LongestComment = 8;

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
        if (
            isObject
            && r.Word.Function is "judge" or "ask" or "promise" or "warn"
            && frame.IsSetting(i) > 0
        )
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
        if (isObject && s.IsComma(i) && IsComment(i + 1))
        {
            return true;
        }

        // Coulter, who has complained about limits, welcomed the move.
        if (
            s.IsComma(i)
            && s.Kind(r.SubjectStart) == TokenKind.Relative
            && s.IsComma(r.SubjectStart - 1)
            && (
                s.Kind(i + 1) == TokenKind.Auxiliary
                || s.Verb(s.OverAdverbs(i + 1)) is { IsFinite: true }
            )
        )
        {
            return true;
        }

        if (s.IsComma(i) && s.Kind(i + 1) == TokenKind.Conjunction && IsQuoteAnnounced(i))
        {
            return true;
        }

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
            if (BelongsToClause(r, report, start, isComma))
            {
                return false;
            }

            // found that … and concluded that …: as much a report as the first.
            if (
                report.Word.IsFinite
                && s.Value(start - 1) == "complementizer"
                && s.Value(report.Cue + 1) == "complementizer"
                && Agrees(r, report)
            )
            {
                return true;
            }

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
                            or "deny"
                            or "agree"
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
            && report.Word.Function
                is "say"
                    or "tell"
                    or "ask"
                    or "warn"
                    or "judge"
                    or "promise"
                    or "deny"
            && report.Cue < s.Length - 1;
    }

    /// <summary>said it had asked and had refused; said they shared the aim but regretted: the verb goes on within the clause.</summary>
    private bool BelongsToClause(SpacedReport r, SpacedReport report, int start, bool isComma)
    {
        var auxiliary = AuxiliaryOf(report.Cue);
        if (auxiliary.Length > 0 && auxiliary != AuxiliaryOf(r.Cue))
        {
            return true;
        }

        return !isComma
            && report.Word.Function == "judge"
            && r.Word.Function == "say"
            && s.Kind(start) == TokenKind.Pronoun;
    }

    private string AuxiliaryOf(int cue)
    {
        for (var i = SpacedCueReader.GroupStart(s, cue); i < cue; i++)
        {
            if (s.Kind(i) == TokenKind.Auxiliary)
            {
                return s.Value(i);
            }
        }

        return "";
    }

    /// <summary>called for a pause, a step that few had expected: the reporter's own words about it.</summary>
    private bool IsComment(int i)
    {
        if (s.Kind(i) != TokenKind.Determiner || !s.Lexicon.IsIndefinite(s.Word(i)))
        {
            return false;
        }

        for (var at = i + 1; at < s.Length && at < i + LongestComment; at++)
        {
            if (s.Kind(at) is TokenKind.Punctuation or TokenKind.Conjunction or TokenKind.Quotation)
            {
                return false;
            }

            if (s.Kind(at) == TokenKind.Relative || s.Value(at) == "complementizer")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>, and its chairman drew applause when he said: “…”: another clause that leads to words of its own.</summary>
    private bool IsQuoteAnnounced(int i)
    {
        for (var k = i + 1; k + 1 < s.Length; k++)
        {
            if (s.IsMark(k, ":") && s.Kind(k + 1) == TokenKind.Quotation)
            {
                return ReportsUpTo(i, k);
            }
        }

        return false;
    }

    private bool ReportsUpTo(int from, int to) => reports.Any(r => r.Cue > from && r.Cue < to);

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
            || i < s.Length && s.Lexicon.LeadsParticiple(s.Word(i)) && s.Value(i) != "of"
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
}
