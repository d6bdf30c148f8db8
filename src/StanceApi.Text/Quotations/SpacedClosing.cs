using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Finds the frame at the end of a sentence that takes all of it: …, the minister said on Thursday.</summary>
internal sealed class SpacedClosing(
    SpacedSentence s,
    IReadOnlyList<SpacedReport> reports,
    SpacedFrame frame,
    SpacedContentStart starts,
    SpacedCarriers carriers
)
{
    private const int ShortestClause = 3;

    /// <summary>A quotation up to this length may be a term within the words.</summary>
    private const int LongestTerm = 40;

    /// <summary>…, a source said: the frame at the end takes the whole sentence with the reports in it.</summary>
    public SpacedReport? Find()
    {
        var last = reports.LastOrDefault(r =>
            (r.Word.IsFinite && r.Word.Function is "say" or "tell") || r.Word.Function == "source"
        );
        if (
            last is null
            || last.Subjects.All(m => m.Kind == MentionKind.Carrier)
                && reports.Any(r => r.Cue < last.SubjectStart)
            || last.SubjectStart < ShortestClause
            || last.IsElided && !last.IsInverted && last.Word.Function != "source"
            || !s.IsComma(last.SubjectStart - 1)
        )
        {
            return null;
        }

        var end =
            last.Word.Function == "source" || last.IsInverted
                ? s.OverAdverbs(last.After)
                : frame.FrameEnd(last);
        var closes =
            end >= s.Length || end == s.Length - 1 && s.IsMark(end, ".?!") || OnlyTailBehind(last);
        var holdsReport = reports.Any(r =>
            r.Cue < last.SubjectStart
            && (
                r.Word.Function is "say" or "tell" or "judge" or "ask"
                    && (last.Word.Function == "source" || carriers.GoesOn)
                || r.IsInverted
                || carriers.SpeaksFor(last, r)
                // She also asked for help, it said: the read-out tells what she asked.
                || last.Subjects is [{ Kind: MentionKind.Pronoun, Gender: "neuter" }]
                    && r.Subjects is [{ Kind: MentionKind.Pronoun, Gender: "male" or "female" }]
            )
        );
        if (closes && holdsReport && reports.Any(r => carriers.SpeaksFor(last, r)))
        {
            carriers.Pass(last);
        }

        return
            closes
            && !holdsReport
            && !s.Tokens[..last.SubjectStart]
                .Any(t => t.Kind == TokenKind.Quotation && t.End - t.Start > LongestTerm)
            ? last
            : null;
    }

    /// <summary>…, the minister said on Thursday, ending a quarrel: when and to whom, then a comma and nothing that was said.</summary>
    private bool OnlyTailBehind(SpacedReport r)
    {
        if (r.IsInverted || r.Word.Function == "source" || starts.Start(r) >= 0)
        {
            return false;
        }

        var at = r.Word.Takes(CueFrames.Addressee) ? frame.OverListener(r.After) : r.After;
        at = s.OverAdverbs(at);
        return s.IsComma(at) && !s.Tokens[at..].Any(t => t.Kind == TokenKind.Quotation);
    }
}
