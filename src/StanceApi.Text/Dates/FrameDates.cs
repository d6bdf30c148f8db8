using System.Collections.Immutable;
using System.Globalization;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Dates;

/// <summary>The dates of an article that can tell when something was said: outside reported words, names and clauses about somebody.</summary>
internal sealed class FrameDates
{
    /// <summary>How many quotations back is looked; keeps long paragraphs linear.</summary>
    private const int Nearby = 12;

    private static readonly List<DateMention> None = [];

    private const int LongestClause = 120;

    /// <summary>An entry of a timeline is no longer than this.</summary>
    private const int LongestEntry = 600;

    private readonly string _text;
    private readonly string _folded;
    private readonly string _dateKey;
    private readonly DateOnly? _published;
    private readonly ImmutableArray<SentenceReport> _reports;
    private readonly ImmutableArray<int> _sentenceStarts;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly ImmutableArray<int> _starts;
    private readonly Func<int, SaidOn?> _lastBefore;

    /// <summary>What was found in a stretch: one sentence is asked for by each quotation near it.</summary>
    private readonly Dictionary<(int Start, int End), List<DateMention>> _found = [];

    public FrameDates(
        string text,
        string folded,
        DateOnly? published,
        ImmutableArray<SentenceReport> reports
    )
    {
        _text = text;
        _folded = folded;
        _dateKey = DateLexicon.Key(text);
        _published = published;
        _reports = reports;
        _sentenceStarts = [.. reports.Select(r => r.Sentence.Start)];
        _quotations = [.. reports.SelectMany(r => r.Quotations).OrderBy(q => q.Content.Start)];
        _starts = [.. _quotations.Select(q => q.Content.Start)];
        _lastBefore = LastBefore;
    }

    /// <summary>The dates of a stretch outside all reported words; of two in different time zones the first.</summary>
    public IReadOnlyList<DateMention> In(int start, int end, string language)
    {
        if (!_found.TryGetValue((start, end), out var found))
        {
            _found[(start, end)] = found = FindDates(start, end, language);
        }

        return found;
    }

    private List<DateMention> FindDates(int start, int end, string language)
    {
        var lexicon = DateLexicon.For(language);
        var found = DateFinder.Find(
            _text,
            _dateKey,
            start,
            end,
            lexicon,
            Reference(start),
            lexicon.Spaced ? null : _lastBefore
        );
        if (found.IsEmpty)
        {
            return None;
        }

        var dates = new List<DateMention>(found.Length);
        foreach (var date in found)
        {
            var counts =
                date.SaidOn.Date is { } day
                && !(day > _published?.AddDays(1))
                && date.Relation is not (DateRelation.Since or DateRelation.Until)
                && !(lexicon.Spaced && date.Relation is DateRelation.Before)
                && !(dates.Count > 0 && IsInBracketBehind(dates[^1], date))
                && !IsReported(date)
                && !IsName(date)
                && !(lexicon.Spaced && IsOfRelativeClause(date, language));
            if (counts)
            {
                dates.Add(date);
            }
        }

        return dates;
    }

    /// <summary>The day or days that the sentences just before name last: 12月4日…。委员会当天….</summary>
    private SaidOn? LastBefore(int start)
    {
        var at = _sentenceStarts.BinarySearch(start);
        var report = at < 0 ? ~at - 1 : at;
        for (
            var i = report < 0 || _sentenceStarts[report] == start ? report - 1 : report;
            i >= Math.Max(0, report - Nearby);
            i--
        )
        {
            var sentence = _reports[i].Sentence;
            var named = DateFinder
                .Find(
                    _text,
                    _dateKey,
                    sentence.Start,
                    Math.Min(sentence.End, start),
                    DateLexicon.For(sentence.Language),
                    _published
                )
                .Where(d =>
                    d.SaidOn is { Date: { } day, Precision: DatePrecision.Day }
                    && !(day > _published?.AddDays(1))
                    && d.Relation == DateRelation.On
                    && !IsReported(d)
                )
                .ToList();
            if (named.Count > 0)
            {
                return named[^1].SaidOn;
            }
        }

        return null;
    }

    private bool IsInBracketBehind(DateMention before, DateMention date)
    {
        var open = _folded.LastIndexOf('(', date.Span.Start, date.Span.Start - before.Span.End + 1);
        return open >= before.Span.End && _folded.IndexOf(')', open, date.Span.Start - open) < 0;
    }

    /// <summary>Jan Hatzius is no January.</summary>
    private bool IsName(DateMention date)
    {
        var at = _sentenceStarts.BinarySearch(date.Span.Start);
        var report = at < 0 ? ~at - 1 : at;
        if (report < 0)
        {
            return false;
        }

        foreach (var mention in _reports[report].Mentions)
        {
            if (mention.Kind == MentionKind.Person && mention.Span.Overlaps(date.Span))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsReported(DateMention date)
    {
        // Quotations are in text order: only the few that begin last before the date can hold it.
        var after = _starts.BinarySearch(date.Span.Start + 1);
        var first = after < 0 ? ~after : after;
        for (var i = Math.Max(0, first - Nearby); i < first; i++)
        {
            var content = _quotations[i].Content;
            if (content.Start <= date.Span.Start && date.Span.End <= content.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The day that relative dates count from: the end of the year with which an entry of a timeline begins.</summary>
    private DateOnly? Reference(int at)
    {
        var from = Math.Max(0, at - LongestEntry);
        var blank = _text.AsSpan(from, at - from).LastIndexOf("\n\n");
        if (blank < 0 && from > 0)
        {
            return _published;
        }

        var start = blank < 0 ? 0 : from + blank + 2;
        var label = _text.AsSpan(start, Math.Min(5, _text.Length - start));
        return
            label.Length == 5
            && !char.IsAsciiDigit(label[4])
            && (char.IsWhiteSpace(label[4]) || label[4] is ':' or '：')
            && int.TryParse(
                label[..4],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var year
            )
            && year is >= 1000 and <= 2999
            && year < _published?.Year
            ? new DateOnly(year, 12, 31)
            : _published;
    }

    /// <summary>Lee, who took office on 3 May, said: the date is that of the office. Who spoke on 3 May: that of the saying.</summary>
    private bool IsOfRelativeClause(DateMention date, string language)
    {
        var lexicon = SpacedLexicon.For(language);
        var from = Math.Max(0, date.Span.Start - LongestClause);
        var comma = _text.LastIndexOf(',', date.Span.Start, date.Span.Start - from);
        if (comma < 0 || comma + 2 >= date.Span.Start)
        {
            return false;
        }

        var clause = _text[(comma + 2)..date.Span.Start]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return clause.Length > 0
            && lexicon.IsRelative(clause[0])
            && !clause.Any(w =>
                lexicon.IsSetting(w) || lexicon.Verb(w) is { Function: "say" or "tell" or "ask" }
            );
    }
}
