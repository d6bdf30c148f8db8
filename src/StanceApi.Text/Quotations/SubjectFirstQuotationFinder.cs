using StanceApi.Text.Statements;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Finds quotations in languages that put the speaker first, then the cue, then the words, and that write no spaces
/// between words. A quotation may also stand before its speaker.
/// </summary>
internal static class SubjectFirstQuotationFinder
{
    private const int ShortestClause = 4;

    /// <summary>A quotation shorter than this that stands alone is a term, not an utterance.</summary>
    private const int ShortestUtterance = 6;

    public static IReadOnlyList<Quotation> Find(SentenceReader reader)
    {
        var tokens = reader.Tokens;
        var found = new List<Quotation>();
        if (reader.TrailingCue() is { } trailing)
        {
            // …，X说。: the clause stands before its speaker.
            var clause = reader.ClauseStart(trailing);
            return [reader.Quotation(reader.KindOf(0, clause - 1), reader.Span(0, clause - 1), trailing, reader.Subjects(trailing, clause), clause)];
        }

        if (reader.AccordingTo() is { } according)
        {
            return [according];
        }

        var i = 0;
        while (i < tokens.Length)
        {
            i = tokens[i].Kind switch
            {
                TokenKind.Quotation => Leading(reader, i, found),
                TokenKind.Cue => Reported(reader, i, found),
                _ => i + 1,
            };
        }

        return found;
    }

    /// <summary>“…，”X说。“…”, and a quotation that is a sentence by itself.</summary>
    private static int Leading(SentenceReader r, int i, List<Quotation> found)
    {
        var inner = r.Inner(i);
        if (!r.BeginsClause(i) || inner.Length < ShortestUtterance)
        {
            return i + 1;
        }

        var cue = r.NextCue(i + 1);
        if (cue < 0)
        {
            if (r.IsAlone(i))
            {
                found.Add(r.Quotation(StatementKind.Direct, inner, null, [], i));
            }

            return i + 1;
        }

        if (!r.EndsFrame(cue))
        {
            return i + 1;
        }

        var subjects = r.Subjects(cue, i + 1);
        found.Add(r.Quotation(StatementKind.Direct, inner, cue, subjects, i + 1));
        var next = r.SkipPauses(cue + 1);
        if (next < r.Tokens.Length && r.Tokens[next].Kind == TokenKind.Quotation && r.Inner(next).Length >= 2)
        {
            found.Add(r.Quotation(StatementKind.Direct, r.Inner(next), cue, subjects, i + 1));
            return next + 1;
        }

        // “…，”他说，他将…: the cue also has a clause of its own.
        return next > cue + 1 && next < r.Tokens.Length && r.Tokens[next - 1].Value is "，" or "," or "：" or ":" ? Reported(r, cue, found) : cue + 1;
    }

    /// <summary>X说，…: the words run to the end of the sentence, or to the next cue of the same speaker.</summary>
    private static int Reported(SentenceReader r, int cue, List<Quotation> found)
    {
        if (!r.IsReporting(cue))
        {
            return cue + 1;
        }

        var subjects = r.Subjects(cue, r.ClauseStart(cue));
        if (r.Attitude(cue) is { } attitude)
        {
            found.Add(r.Quotation(StatementKind.Indirect, attitude, cue, subjects, r.ClauseStart(cue)));
            return cue + 2;
        }

        var start = r.ContentStart(cue);
        if (start >= r.Tokens.Length)
        {
            return cue + 1;
        }

        if (r.Tokens[start].Kind == TokenKind.Quotation && r.EndsSentencePart(start) && r.Inner(start).Length >= ShortestUtterance)
        {
            found.Add(r.Quotation(StatementKind.Direct, r.Inner(start), cue, subjects, r.ClauseStart(cue)));
            return start + 1;
        }

        if (r.IsCarried(cue, start) || r.NestedReport(start) is not null)
        {
            return start;
        }

        var end = r.ContentEnd(start);
        var content = r.Span(start, end);
        if (content.Length >= ShortestClause && r.CanBeContent(cue, start, end))
        {
            found.Add(r.Quotation(r.KindOf(start, end), content, cue, subjects, r.ClauseStart(cue)));
        }

        // X认为，…：“…”: the words themselves follow the report.
        if (end + 1 < r.Tokens.Length && r.Tokens[end].Value is "：" or ":" && r.Tokens[end + 1].Kind == TokenKind.Quotation && r.Inner(end + 1).Length >= ShortestUtterance)
        {
            found.Add(r.Quotation(StatementKind.Direct, r.Inner(end + 1), cue, subjects, r.ClauseStart(cue)));
            return end + 2;
        }

        return Math.Max(end, cue + 1);
    }
}
