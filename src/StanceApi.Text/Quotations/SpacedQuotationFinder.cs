using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Statements;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Finds quotations in languages with spaces that put the speaker before the cue and the words after it, and that may
/// put both behind the words: Abe said …; “…,” said Abe. “…”; …, Abe said; according to Abe, ….
/// </summary>
internal sealed class SpacedQuotationFinder(
    SpacedSentence s,
    IReadOnlyList<SpacedReport> reports,
    SpacedMentionReader mentions,
    ImmutableArray<Mention> media
)
{
    private const int ShortestUtterance = 12;
    private const int ShortestClause = 3;
    private const int LongestSignature = 12;

    private readonly SpacedFrame _frame = new(s);
    private readonly SpacedContentStart _starts = new(s, new SpacedFrame(s), reports);
    private readonly SpacedContentEnd _ends = new(s, new SpacedFrame(s), reports);
    private readonly SpacedCarriers _carriers = new(s, reports, media);
    private readonly SpacedStretches _stretches = new(s);
    private readonly List<Quotation> _found = [];
    private int _done;

    /// <summary>The subject of the report before in the sentence: the one that an elided subject goes on with.</summary>
    private ImmutableArray<Mention>? _last;

    /// <param name="announcer">Who leads to words behind a colon.</param>
    public IReadOnlyList<Quotation> Find(Func<ImmutableArray<Mention>> announcer)
    {
        AddReported();
        AddAnnounced(announcer);
        return _found;
    }

    private void AddReported()
    {
        if (reports.Count == 0 || IsOnlyQuotations())
        {
            AddAlone();
            AddSigned();
            return;
        }

        if (
            new SpacedClosing(s, reports, _frame, _starts, _carriers).Find() is { } closing
            && Trailing(closing)
        )
        {
            _last = closing.Subjects;
        }

        foreach (var report in reports)
        {
            if (report.Cue < _done && !(report.IsInverted && report.Cue == _done))
            {
                continue;
            }

            var own =
                report.IsElided
                && report.Word.Shape != CueShape.Noun
                && _last is { } last
                && !IsRelative(report)
                    ? report with
                    {
                        Subjects = last,
                    }
                    : report;
            var before = _found.Count;
            if (!Within(own) && !Trailing(own))
            {
                Leading(own);
            }

            _last = _found.Count > before ? own.Subjects : _last;
        }
    }

    /// <summary>An official was shorter: “…”. The words behind a colon at the end belong to whom the sentence is about.</summary>
    private void AddAnnounced(Func<ImmutableArray<Mention>> announcer)
    {
        var quote = s.Length - 1;
        while (quote > 1 && s.IsMark(quote, ".?!"))
        {
            quote--;
        }

        if (
            quote < 2
            || s.Kind(quote) != TokenKind.Quotation
            || !s.IsMark(quote - 1, ":")
            || s.Inner(quote) is var words
                && (
                    words.Length < ShortestUtterance
                    || !char.IsUpper(words.Text[0])
                    || _found.Any(f => f.Content.End > words.Start)
                )
            || announcer() is not { IsEmpty: false } speakers
        )
        {
            return;
        }

        Add(StatementKind.Direct, s.Inner(quote), null, speakers, quote);
    }

    private bool IsRelative(SpacedReport r) =>
        r.Subjects.Any(m =>
            s.Tokens.Any(t => t.Kind == TokenKind.Relative && t.Start == m.Span.Start)
        );

    private bool IsOnlyQuotations() =>
        s.Tokens.All(t => t.Kind is TokenKind.Quotation or TokenKind.Punctuation);

    /// <summary>A quotation that is a sentence by itself, or with which one begins and that no cue takes.</summary>
    private void AddAlone()
    {
        for (var i = 0; i < s.Length; i++)
        {
            if (
                s.Kind(i) == TokenKind.Quotation
                && s.Inner(i).Length >= ShortestUtterance
                && IsOnlyQuotations()
            )
            {
                Add(StatementKind.Direct, s.Inner(i), null, [], i);
            }
        }
    }

    /// <summary>“…” — Jane Doe: the name behind a dash at the end.</summary>
    private void AddSigned()
    {
        for (var i = 0; i + 2 < s.Length; i++)
        {
            if (
                s.Kind(i) == TokenKind.Quotation
                && s.IsDash(i + 1)
                && s.Inner(i).Length >= ShortestUtterance
                && s.IsCapital(i + 2)
                && s.Length - i < LongestSignature
                && mentions.Read(s.Tokens, i + 2, s.Length) is { } signature
            )
            {
                Add(StatementKind.Direct, s.Inner(i), null, [signature.Mention], i);
            }
        }
    }

    /// <summary>The words stand before the cue.</summary>
    private bool Trailing(SpacedReport r)
    {
        var isSource = r.Word.Function == "source";
        if (
            !isSource
            && (
                !(r.Word.IsFinite || s.Lexicon.IsAs(s.Word(r.Cue - 1)))
                || !r.Word.Takes(CueFrames.Clause | CueFrames.Addressee | CueFrames.Quote)
            )
        )
        {
            return false;
        }

        var boundary = r.SubjectStart - 1;
        if (boundary < 0 || r.SubjectStart <= _done && boundary < _done)
        {
            return false;
        }

        var isBehindQuote = s.Kind(boundary) == TokenKind.Quotation;
        if (
            !isBehindQuote
                && !s.IsComma(boundary)
                && !s.IsDash(boundary)
                && !(isSource && boundary > _done)
            || r.IsElided && !r.IsInverted
        )
        {
            return false;
        }

        var first = _done;
        while (
            first < boundary && (s.Kind(first) is TokenKind.Conjunction or TokenKind.Punctuation)
        )
        {
            first++;
        }

        var end =
            isBehindQuote || isSource && !s.IsComma(boundary) && !s.IsDash(boundary)
                ? boundary + 1
                : boundary;
        if (end <= first)
        {
            return false;
        }

        var after = r.IsInverted || isSource ? s.OverAdverbs(r.After) : _frame.FrameEnd(r);
        var hasContentBehind =
            !r.IsInverted && !isSource && _starts.Start(r) >= 0 && !isBehindQuote;
        if (hasContentBehind || isSource && end - first < ShortestClause)
        {
            return false;
        }

        var direct = s.Kind(first) == TokenKind.Quotation && _stretches.OnlyQuotation(first, end);
        if (direct)
        {
            for (var i = first; i < end; i++)
            {
                if (s.Kind(i) == TokenKind.Quotation && s.Inner(i).Length >= 2)
                {
                    Add(StatementKind.Direct, s.Inner(i), r, r.Subjects, i);
                }
            }
        }
        else if (
            isBehindQuote
            && _stretches.QuoteBegins(first, boundary)
            && s.Inner(boundary).Length >= ShortestUtterance
        )
        {
            Add(StatementKind.Direct, s.Inner(boundary), r, r.Subjects, boundary);
        }
        else if (
            end - first >= ShortestClause
            && (isSource || r.Word.Takes(CueFrames.Clause | CueFrames.Addressee))
            && _stretches.IsClause(first, end)
        )
        {
            Add(s.KindOf(first, end), s.Span(first, end), r, r.Subjects, first);
        }
        else
        {
            return false;
        }

        _done = Math.Max(r.Cue + 1, r.After);
        GoOn(r, after);
        return true;
    }

    /// <summary>“…,” he said, “…”: the words go on behind the frame.</summary>
    private void GoOn(SpacedReport r, int after)
    {
        var next = after;
        while (
            next < s.Length
            && next - after < 40
            && s.Kind(next) != TokenKind.Quotation
            && _ends.ReportAt(next) is null
        )
        {
            next++;
        }

        if (
            s.Kind(next) == TokenKind.Quotation
            && s.IsMark(next - 1, ",.:;—–―-")
            && s.Inner(next).Length >= ShortestUtterance
            && s.LastOf(next) is '.' or '?' or '!' or ',' or '…'
        )
        {
            Add(StatementKind.Direct, s.Inner(next), r, r.Subjects, next);
            _done = next + 1;
        }
    }

    /// <summary>The army, she testified, had built nothing: the frame stands within the clause.</summary>
    private bool Within(SpacedReport r)
    {
        var after = r.IsInverted ? r.After : _frame.FrameEnd(r);
        if (
            !r.Word.IsFinite
            || !r.Word.Takes(CueFrames.Clause)
            || r.IsElided && !r.IsInverted
            || !r.IsSure
            || !s.IsComma(r.SubjectStart - 1)
            || !s.IsComma(after)
            || r.SubjectStart - 1 <= _done
            || s.Length - after < ShortestClause
        )
        {
            return false;
        }

        // Norway had, she noted, given more than others.
        var splitsVerb = s.Kind(r.SubjectStart - 2) == TokenKind.Auxiliary;
        var isPhrase = s.Kind(_done) == TokenKind.Preposition || splitsVerb;
        for (var i = _done; i < r.SubjectStart - (splitsVerb ? 2 : 1); i++)
        {
            if (
                s.Kind(i) is TokenKind.Auxiliary or TokenKind.Quotation or TokenKind.Punctuation
                || s.Verb(i) is { IsFinite: true } && s.Kind(i) == TokenKind.Cue
            )
            {
                return false;
            }
        }

        var next = s.OverAdverbs(after + 1);
        if (!isPhrase && s.Kind(next) is not (TokenKind.Auxiliary or TokenKind.Negation))
        {
            return false;
        }

        var end = s.Length;
        Add(s.KindOf(_done, end), s.Span(_done, end), r, r.Subjects, _done);
        _done = end;
        return true;
    }

    /// <summary>The words stand behind the cue.</summary>
    private void Leading(SpacedReport r)
    {
        if (r.Word.Function == "source")
        {
            // According to Abe, …; in his view ….
            var isBare =
                !s.IsComma(r.After)
                && s.Kind(r.Cue) != TokenKind.According
                && !s.IsComma(r.SubjectStart - 1);
            var comma = isBare ? r.After - 1 : r.After;
            if (
                (isBare || s.IsComma(comma))
                && (comma + ShortestClause < s.Length || s.Kind(comma + 1) == TokenKind.Quotation)
                && (
                    r.SubjectStart == 0
                    || s.IsBreak(r.SubjectStart - 1)
                    || r.SubjectStart == _done
                    || s.Kind(r.SubjectStart - 1) is TokenKind.Conjunction or TokenKind.Adverb
                )
            )
            {
                AddBehind(r, _stretches.BehindParticiple(comma + 1));
            }

            return;
        }

        var start = _starts.Start(r);
        if (start >= 0 && start < s.Length)
        {
            AddBehind(r, start);
        }
    }

    private void AddBehind(SpacedReport r, int start)
    {
        if (_carriers.Passes(r, start))
        {
            return;
        }

        if (s.Kind(start) == TokenKind.Quotation && _stretches.EndsUtterance(start))
        {
            if (s.Inner(start).Length >= 2)
            {
                Add(StatementKind.Direct, s.Inner(start), r, r.Subjects, start);
            }

            _done = start + 1;
            for (
                var next = start + 1;
                next < s.Length && s.Kind(next) == TokenKind.Quotation;
                next++
            )
            {
                Add(StatementKind.Direct, s.Inner(next), r, r.Subjects, next);
                _done = next + 1;
            }

            return;
        }

        if (
            !r.IsSure
            && r.Word.Function is not ("tell" or "source")
            && !s.Lexicon.IsPlainSay(s.Word(r.Cue))
            && !(
                r.Word.IsFinite
                && r.Word.Function is "ask" or "promise" or "judge" or "deny"
                && s.Value(start - 1) == "complementizer"
            )
        )
        {
            return;
        }

        var end = _ends.End(r, start);
        var content = s.Span(start, end);
        if (
            content.Length < ShortestClause
            || end <= start
            || end - start < 2
                && s.Kind(start) is not (TokenKind.Quotation or TokenKind.Name)
                && r.Word.Function is not ("judge" or "ask")
        )
        {
            return;
        }

        if (end - start == 1 && s.Kind(start) == TokenKind.Pronoun)
        {
            return;
        }

        Add(s.KindOf(start, end), content, r, r.Subjects, r.SubjectStart);
        _done = end;
    }

    private void Add(
        StatementKind kind,
        TextSpan content,
        SpacedReport? r,
        ImmutableArray<Mention> subjects,
        int contextEnd
    )
    {
        if (kind == StatementKind.Direct && QuotedTitles.IsTitle(content.Text))
        {
            return;
        }

        TextSpan? cue = r is null ? null : s.TextOf(r.Cue);
        var sentence = s.Sentence;
        var before = cue is { } c && c.Start < content.Start;
        var frame = before
            ? s.Between(sentence.Start, content.Start)
            : s.Between(Math.Min(content.End, sentence.End), sentence.End);
        _found.Add(
            new Quotation(
                kind,
                content,
                cue,
                sentence,
                [.. subjects.Where(m => m.Kind != MentionKind.Carrier)],
                frame,
                _carriers.Of(r, content.Start, content.End),
                Context(r, contextEnd)
            )
            {
                GoesOnWithSource = _carriers.GoesOn,
                HasOccasion = _stretches.HasOccasion(),
                SubjectReach = r is not null && subjects.IsEmpty ? 1 : null,
            }
        );
    }

    /// <summary>Asked about her comments, Hua said …: what stands before the subject.</summary>
    private string? Context(SpacedReport? r, int end)
    {
        if (
            r is null
            || end != r.SubjectStart
            || end < 2
            || _found.Count > 0
            || !s.IsComma(end - 1)
        )
        {
            return null;
        }

        return s.Span(0, end).Text;
    }
}
