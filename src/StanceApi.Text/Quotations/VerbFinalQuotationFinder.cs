using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Finds quotations in languages that put the words before their cue. It goes through the sentence from left to right;
/// each report has the stretch behind the one before it to itself.
/// </summary>
internal sealed class VerbFinalQuotationFinder(VerbFinalSentence s)
{
    private const int ShortestClause = 4;

    /// <summary>How far a cue may stand behind the clause that it takes.</summary>
    private const int LongestGap = 30;

    /// <summary>How far before a quotation the one may stand whom a body lets say it.</summary>
    private const int ShortestAdjuncts = 16;

    private readonly VerbFinalSubjects _subjects = new(s);
    private readonly VerbFinalContent _content = new(s);
    private readonly VerbFinalComplements _complements = new(s, new VerbFinalContent(s));
    private readonly List<Quotation> _found = [];
    private readonly HashSet<int> _done = [];

    /// <summary>Where the part of the sentence begins that no report has taken yet.</summary>
    private int _region = s.Start;

    private MentionGroup? _last;

    /// <summary>Who only tells of the report at hand: 大統領府は、大統領が「…」と強調したと発表した.</summary>
    private ImmutableArray<Mention> _passers = [];

    private List<VerbFinalCue> _cues = [];

    public IReadOnlyList<Quotation> Find()
    {
        _cues = VerbFinalCueFinder.Find(s);
        var quotes = s.Quotes.Select((q, i) => (At: q.Start, Quote: i, Cue: -1));
        var cues = _cues.Select((c, i) => (At: c.Start, Quote: -1, Cue: i));
        foreach (var (_, quote, cue) in quotes.Concat(cues).OrderBy(x => x.At))
        {
            if (quote >= 0)
            {
                Quoted(quote);
            }
            else if (_done.Add(cue))
            {
                Reported(_cues[cue]);
            }
        }

        if (_found.Count == 0)
        {
            FromSource();
        }

        return _found;
    }

    /// <summary>与党幹部はそう語った: who says, with these words, what the sentence before holds; null for no such sentence.</summary>
    public (MentionGroup? Subject, TextSpan Cue)? PointingBack()
    {
        if (!s.Quotes.IsEmpty || _found.Count > 0)
        {
            return null;
        }

        foreach (var cue in _cues)
        {
            var word = s.EndsWith("points-back", cue.Start, s.Start);
            if (word > 0 && cue.Takes("to") && cue.Ends)
            {
                return (
                    _subjects.Find(s.Start, cue.Start, true),
                    TextSpan.Of(s.Written, cue.Start - word, cue.End)
                );
            }
        }

        return null;
    }

    /// <summary>「…」と述べた, 「…」との考えを示した, 「…」。</summary>
    private void Quoted(int i)
    {
        var quote = s.Quotes[i];
        if (quote.Start < _region || _found.Any(f => f.Content.End >= quote.InnerEnd))
        {
            return;
        }

        var last = i;
        while (
            last + 1 < s.Quotes.Length
            && (
                s.Quotes[last + 1].Start == s.Quotes[last].End
                || s.Quotes[last + 1].Start == s.Quotes[last].End + 1
                    && s.Text[s.Quotes[last].End] is '、'
            )
        )
        {
            last++;
        }

        var frame = new VerbFinalQuoteFrame(s, _cues);
        if (frame.Read(last) is { } report)
        {
            var isVoice = report.Cue is { Form.Function: "voice" };
            var subject =
                report.Speaker
                ?? (isVoice ? Voice(quote.Start) : SubjectOf(quote.Start, report.Cue, true));
            var carrier =
                report.Cue is { } told && IsTold(told)
                    ? _subjects.Told(subject, quote.Start, ShortestAdjuncts)
                    : null;
            if (carrier is not null)
            {
                (subject, carrier) = (carrier, subject);
                _passers = [.. carrier!.Mentions.Select(m => m.AsCarrier())];
            }

            var start = _content.Start(
                Math.Max(
                    _region,
                    subject is not null && subject.End <= quote.Start ? subject.End : SourceEnd()
                ),
                quote.Start
            );
            var rest = s.PartStart(quote.Start, start);
            var isDirect =
                start >= quote.Start
                || rest >= quote.Start
                || s.EndsWith("adjunct", quote.Start, rest) > 0
                || i < last;
            if (isDirect)
            {
                for (var q = i; q <= last; q++)
                {
                    Add(
                        StatementKind.Direct,
                        s.Quotes[q].InnerStart,
                        s.Quotes[q].InnerEnd,
                        report.CueStart,
                        report.CueEnd,
                        subject,
                        reach: isVoice ? 0 : null
                    );
                }
            }
            else
            {
                Add(
                    StatementKind.Mixed,
                    start,
                    quote.End,
                    report.CueStart,
                    report.CueEnd,
                    subject,
                    reach: isVoice ? 0 : null
                );
            }

            _passers = [];
            foreach (var cue in report.Taken)
            {
                _done.Add(cue);
            }

            After(report.CueEnd, subject, report.Cue is not { Ends: false });
        }
        else if (
            Labelled(quote) is { } label
            && frame.IsSpeech(i)
            && s.EndsHere(s.Quotes[last].End)
        )
        {
            for (var q = i; q <= last; q++)
            {
                Add(
                    StatementKind.Direct,
                    s.Quotes[q].InnerStart,
                    s.Quotes[q].InnerEnd,
                    -1,
                    -1,
                    label
                );
            }
        }
        else if (frame.StandsAlone(i))
        {
            Add(StatementKind.Direct, quote.InnerStart, quote.InnerEnd, -1, -1, null);
        }
        else if (
            s.EndsHere(quote.End)
            && frame.IsSpeech(i)
            && SubjectOf(quote.Start, null, true) is { } subject
            && _content.Start(subject.End, quote.Start) >= quote.Start
        )
        {
            Add(StatementKind.Direct, quote.InnerStart, quote.InnerEnd, -1, -1, subject);
        }
    }

    /// <summary>（岩村外相）「…」, 岩村外相「…」, 【英国】首相（8日、議会で）「…」</summary>
    private MentionGroup? Labelled(QuotedSpan quote)
    {
        var start = s.Start;
        if (
            s.Text[start] is '【'
            && s.Text.IndexOf('】', start, s.End - start) is > 0 and var close
        )
        {
            start = close + 1;
        }

        var end = quote.Start;
        if (end > start && s.Text[end - 1] is '）' or ')')
        {
            var open = s.Text.LastIndexOfAny(['（', '('], end - 1, end - start);
            end = open > start ? open : end;
        }

        return s.Groups.LastOrDefault(g =>
            g.CanSpeak
            && (g.Start - start is >= 0 and <= 2 || end < quote.Start && start > s.Start)
            && g.MentionsEnd <= quote.Start
            && (
                g.MentionsEnd == end
                || g.MentionsEnd == quote.Start
                || g.MentionsEnd + 1 == quote.Start && s.Text[g.MentionsEnd] is ')' or ':' or '：'
            )
        );
    }

    /// <summary>議員から「…」との声が上がった: from whom the words came up; null for nobody known.</summary>
    private MentionGroup? Voice(int until)
    {
        var source = s.Groups.LastOrDefault(g =>
            g.Start >= _region && g.End <= until && s.StartsWith("voice-of", g.MentionsEnd)
        );
        return source is null
            ? null
            : source with
            {
                End = source.MentionsEnd + s.Match("voice-of", source.MentionsEnd),
            };
    }

    /// <summary>…と述べた, …よう求めた, …の早期再開を求めた, …との考えだ.</summary>
    private void Reported(VerbFinalCue cue)
    {
        if (cue.Start < _region || cue.Takes("none") || cue.Takes("carrier") || IsPlanned(cue))
        {
            return;
        }

        if (cue.Takes("hearsay"))
        {
            if (s.EndsHere(cue.End) && _found.Count == 0 && !FromSource(cue))
            {
                var from = _content.Start(_region, cue.Start);
                Add(StatementKind.Indirect, from, cue.Start, cue.Start, cue.End, null, reach: 0);
            }

            return;
        }

        if (_complements.Of(cue, _region) is not { } complement)
        {
            return;
        }

        var isVoice = cue.Form.Function is "voice";
        var subject = isVoice
            ? Voice(complement.End)
            : SubjectOf(complement.End, cue, false, complement.End);
        if (IsTold(cue))
        {
            if (_subjects.Told(subject, complement.End, complement.End) is not { } told || isVoice)
            {
                return;
            }

            _passers = [.. subject!.Mentions.Select(m => m.AsCarrier())];
            subject = told;
        }

        if (subject is not null && cue.Form.Function is "agree")
        {
            subject = _subjects.WithPartner(subject, complement.End);
        }

        var start = _content.Start(
            Math.Max(
                _region,
                subject is not null && subject.End <= complement.End ? subject.End : SourceEnd()
            ),
            complement.End
        );
        if (complement.IsObject)
        {
            start = _content.ObjectStart(start, complement.End);
        }
        else
        {
            start = _content.AfterAction(start, complement.End);
        }

        if (
            complement.End - start < ShortestClause
            || complement.IsObject
                && s.Groups.Any(g => g.Start <= start && g.MentionsEnd >= complement.NounEnd)
        )
        {
            return;
        }

        var whole = s.Quotes.FirstOrDefault(q => q.Start == start && q.End == complement.End);
        if (whole.End > 0)
        {
            Add(
                StatementKind.Direct,
                whole.InnerStart,
                whole.InnerEnd,
                cue.Start,
                cue.End,
                subject
            );
        }
        else
        {
            Add(
                Kind(start, complement.End),
                start,
                complement.End,
                cue.Start,
                cue.End,
                subject,
                reach: isVoice ? 0 : null
            );
        }

        _passers = [];
        After(cue.End, subject, cue.Ends);
    }

    /// <summary>米国が終結を求めていると述べた: the inner report is what the outer one tells.</summary>
    private bool IsTold(VerbFinalCue cue)
    {
        var quotative = s.Match("quotative", cue.End);
        return quotative > 0
            && !s.IsMark(cue.End + quotative)
            && _cues.Any(c =>
                c.Start >= cue.End
                && c.Start - cue.End <= LongestGap
                && c.Takes("to")
                && !c.Takes("carrier")
            );
    }

    /// <summary>…と説明し、理解を求める見通し: not said yet.</summary>
    private bool IsPlanned(VerbFinalCue cue)
    {
        var end = s.End;
        while (end > s.Start && s.EndsHere(end - 1))
        {
            end--;
        }

        var planned = s.EndsWith("planned", end, s.Start);
        return planned > 0
            && s.EndsWith("past", cue.End, cue.Start) == 0
            && _cues.Any(c => c.End == end - planned && s.EndsWith("past", c.End, c.Start) == 0);
    }

    /// <summary>警察によると、…。 Everything behind the source is what it said.</summary>
    private bool FromSource(VerbFinalCue? hearsay = null)
    {
        var source = s.Groups.FirstOrDefault(g => g.Particle == MentionParticle.Source);
        if (
            source is null
            || s.PartStart(source.Start, s.Start) != s.Start && source.Start - s.Start > 20
        )
        {
            return false;
        }

        var speakers =
            source.CanSpeak ? source
            : source.Mentions is [{ Issuer: { } issuer }] ? source with { Mentions = [issuer] }
            : null;
        var end = hearsay?.Start ?? s.End;
        while (end > source.End && s.EndsHere(end - 1))
        {
            end--;
        }

        var start = _content.Start(source.End, end);
        if (speakers is null || end - start < ShortestClause)
        {
            return source.Mentions.Any(m => m.Kind == MentionKind.Carrier);
        }

        Add(Kind(start, end), start, end, source.MentionsEnd, source.End, speakers);
        return true;
    }

    private int SourceEnd() =>
        s
            .Groups.Where(g => g.Particle == MentionParticle.Source && g.Start >= _region)
            .Select(g => g.End)
            .FirstOrDefault(_region);

    private MentionGroup? SubjectOf(int until, VerbFinalCue? cue, bool quoted, int gapStart = 0)
    {
        if (cue is { Ends: false } embedded)
        {
            if (
                s.StartsWith("cleft", embedded.End)
                && _subjects.Behind(embedded.End, s.End) is { } behind
            )
            {
                return behind;
            }

            if (quoted && _subjects.Nearest(_region, until) is { } nearest)
            {
                return nearest;
            }
        }

        if (_subjects.Find(_region, until, quoted) is { } own)
        {
            return _subjects.WithIssuer(own);
        }

        if (
            cue is { } c
            && _subjects.Find(gapStart > 0 ? gapStart : until, c.Start, true) is { } inverted
        )
        {
            return inverted;
        }

        return _region > s.Start ? _last ?? _subjects.Find(s.Start, _region, true) : null;
    }

    private StatementKind Kind(int start, int end) =>
        s.Quotes.Any(q => q.Start >= start && q.End <= end && q.InnerEnd - q.InnerStart >= 8)
            ? StatementKind.Mixed
            : StatementKind.Indirect;

    private void After(int at, MentionGroup? subject, bool ends)
    {
        at += s.Words.Class("clause-end").Match(s.Text, Math.Min(at, s.Text.Length), out _);
        while (at < s.End && s.IsMark(at))
        {
            at++;
        }

        _region = Math.Min(at, s.End);
        _last = ends ? subject ?? _last : _last;
    }

    private void Add(
        StatementKind kind,
        int start,
        int end,
        int cueStart,
        int cueEnd,
        MentionGroup? subject,
        int? reach = null
    )
    {
        var content = Trimmed(start, end);
        if (content.Length == 0)
        {
            return;
        }

        TextSpan? cue =
            cueStart >= 0 ? TextSpan.Of(s.Written, cueStart, Math.Min(cueEnd, s.End)) : null;
        var carriers = s
            .Groups.SelectMany(g => g.Mentions)
            .Where(m => Carries(m) && (m.End <= content.Start || m.Start >= content.End));
        var frameEnd =
            subject is not null && subject.End <= content.Start
                ? _content.AfterTimes(subject.End, content.Start)
                : content.Start;
        var frame = TextSpan.Of(s.Written, s.Start, Math.Clamp(frameEnd, s.Start, s.End));
        _found.Add(
            new Quotation(
                kind,
                content,
                cue,
                s.Sentence,
                subject?.Mentions ?? [],
                frame,
                [.. carriers.Where(_ => _passers.IsEmpty), .. _passers],
                null
            )
            {
                HasOccasion = Enumerable
                    .Range(frame.Start, frame.Length)
                    .Any(at => !s.IsQuoted(at) && s.StartsWith("told", at)),
                SubjectReach =
                    reach ?? (s.Words.Class("carrying").Match(s.Text, s.Start, out _) > 0 ? 2 : 1),
            }
        );
    }

    /// <summary>A medium, or a document that is named as the source; not the agency of a dateline.</summary>
    private bool Carries(Mention mention)
    {
        if (
            mention.Kind != MentionKind.Carrier
            || s.Text.AsSpan(s.Start, mention.Start - s.Start).LastIndexOf('【')
                > s.Text.AsSpan(s.Start, mention.Start - s.Start).LastIndexOf('】')
        )
        {
            return false;
        }

        s.Suffix(s.Words.Nouns, mention.End, mention.Start, out var word);
        return word.Value is not "document-suffix" || s.StartsWith("source", mention.End);
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && (s.Text[start] is '、' or '，' || char.IsWhiteSpace(s.Text[start])))
        {
            start++;
        }

        while (
            end > start
            && (s.Text[end - 1] is '、' or '，' or '。' || char.IsWhiteSpace(s.Text[end - 1]))
        )
        {
            end--;
        }

        return TextSpan.Of(s.Written, start, Math.Max(start, end));
    }
}
