using System.Collections.Immutable;
using StanceApi.Text.Attribution;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Quotations;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Dates;

/// <summary>
/// Chooses the day on which each quotation was said: the date in its own sentence outside the words, else that of the
/// sentences before about the same speaker, else the speaker's last known day in the article.
/// </summary>
internal sealed class SaidOnChooser
{
    /// <summary>How many sentences or quotations back is looked; keeps long paragraphs linear.</summary>
    private const int Nearby = 12;

    private const int NewsDays = 2;

    private static readonly List<DateMention> None = [];

    private readonly string _text;
    private readonly string _folded;
    private readonly string _dateKey;
    private readonly DateOnly? _published;
    private readonly ImmutableArray<SentenceReport> _reports;
    private readonly ImmutableArray<int> _sentenceStarts;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly ImmutableArray<int> _starts;
    private int _read;
    private DateOnly? _scene;
    private SaidOn? _scheduled;

    /// <summary>What was found in a stretch: one sentence is asked for by each quotation near it.</summary>
    private readonly Dictionary<(int Start, int End), List<DateMention>> _dates = [];

    public SaidOnChooser(
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
        _sentenceStarts = ImmutableArray.CreateRange(reports, r => r.Sentence.Start);
        _quotations = [.. reports.SelectMany(r => r.Quotations).OrderBy(q => q.Content.Start)];
        _starts = ImmutableArray.CreateRange(_quotations, q => q.Content.Start);
    }

    public IEnumerable<(
        Quotation Quotation,
        SpeakerAttribution? Attribution,
        SaidOn SaidOn
    )> Choose(IEnumerable<(Quotation Quotation, SpeakerAttribution? Attribution)> attributed)
    {
        var lastOf = new Dictionary<ActorProfile, (SaidOn SaidOn, int Block)>();
        foreach (var (quotation, attribution) in attributed)
        {
            var actors = attribution is null
                ? []
                : ImmutableArray.CreateRange(attribution.Actors, a => a.Actor);
            var date =
                OfTranscript(quotation)
                ?? InSentence(quotation)
                ?? Earlier(quotation, actors)
                ?? Inherited(quotation, actors, lastOf)
                ?? Scene(quotation)
                ?? SaidOn.Unknown;
            if (date is { Date: not null, Basis: not DateBasis.Published })
            {
                foreach (var actor in actors)
                {
                    lastOf[actor] = (date, quotation.Sentence.Block);
                }
            }

            yield return (quotation, attribution, date);
        }
    }

    /// <summary>
    /// What news reports without a day happened on the day of the news: the last day that the article named, if that is
    /// at most <see cref="NewsDays"/> before the publication. Marked as inferred from the publication.
    /// </summary>
    private SaidOn? Scene(Quotation quotation)
    {
        while (
            _read < _reports.Length && _reports[_read].Sentence.Start <= quotation.Sentence.Start
        )
        {
            var sentence = _reports[_read++].Sentence;
            foreach (var date in Dates(sentence.Start, sentence.End, sentence.Language))
            {
                if (
                    date
                        is {
                            Relation: DateRelation.On,
                            SaidOn: { Precision: DatePrecision.Day, DateEnd: null, Date: { } day }
                        }
                    && day >= _published?.AddDays(-NewsDays)
                )
                {
                    _scene = day;
                }
            }
        }

        return _scene is { } scene ? SaidOn.Day(scene, DateBasis.Published) : null;
    }

    private SaidOn? OfTranscript(Quotation quotation) =>
        !quotation.IsTurn ? null
        : (_scheduled ??= Scheduled()) is { Date: not null } fixedDay ? fixedDay
        : _published is { } day ? SaidOn.Day(day, DateBasis.Published)
        : null;

    /// <summary>The day that the lines above the first turn of a transcript give for it; unknown where they give none.</summary>
    private SaidOn Scheduled()
    {
        var days = _reports
            .TakeWhile(r => !r.Quotations.Any(q => q.IsTurn))
            .SelectMany(r => Dates(r.Sentence.Start, r.Sentence.End, r.Sentence.Language))
            .Where(d =>
                d
                    is {
                        Relation: DateRelation.On,
                        SaidOn: { Precision: DatePrecision.Day, DateEnd: null, Date: not null }
                    }
            )
            .Select(d => d.SaidOn)
            .DistinctBy(d => d.Date)
            .ToList();
        return days is [var only] ? only : SaidOn.Unknown;
    }

    private SaidOn? InSentence(Quotation quotation)
    {
        var frame = quotation.Frame;
        var dates = Dates(frame.Start, frame.End, quotation.Sentence.Language);
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            if (!Modifies(dates[i], quotation))
            {
                return SaidOnOf(dates[i]);
            }
        }

        return null;
    }

    /// <summary>在9月27日之前: of a day that it lies before, only the month is known.</summary>
    private static SaidOn SaidOnOf(DateMention date) =>
        date
            is {
                Relation: DateRelation.Before,
                SaidOn: { Date: { } day, Precision: DatePrecision.Day, Basis: { } basis }
            }
            ? SaidOn.Month(day.Year, day.Month, basis)
            : date.SaidOn;

    /// <summary>The dates of a stretch outside all reported words; of two in different time zones the first.</summary>
    private List<DateMention> Dates(int start, int end, string language)
    {
        if (!_dates.TryGetValue((start, end), out var found))
        {
            _dates[(start, end)] = found = FindDates(start, end, language);
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
            _published,
            lexicon.Spaced ? null : LastBefore
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
                && !IsName(date);
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
        return report >= 0
            && _reports[report]
                .Mentions.Any(m => m.Kind == MentionKind.Person && m.Span.Overlaps(date.Span));
    }

    private bool IsReported(DateMention date)
    {
        // Quotations are in text order: only the few that begin last before the date can hold it.
        var after = _starts.BinarySearch(date.Span.Start + 1);
        var first = after < 0 ? ~after : after;
        return _quotations[Math.Max(0, first - Nearby)..first]
            .Any(q => q.Content.Start <= date.Span.Start && date.Span.End <= q.Content.End);
    }

    /// <summary>10月1日就任首相的石破茂: the date belongs to the office, not to the saying.</summary>
    private bool Modifies(DateMention date, Quotation quotation) =>
        quotation.Subjects.Any(s =>
            date.Span.End < s.Span.Start
            && (s.Start > date.Span.End || s.Country is null)
            && HasPossessive(date.Span.End, s.Span.Start, quotation.Sentence.Language)
        );

    private bool HasPossessive(int start, int end, string language)
    {
        var words = LanguageProfile.For(language).Words;
        for (var at = start; at < end && !char.IsPunctuation(_folded[at]); at++)
        {
            if (words.Match(_folded, at, out var word) == 1 && word.Kind == TokenKind.Possessive)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sentence before it in the paragraph that is about the speaker and has a date.</summary>
    private SaidOn? Earlier(Quotation quotation, ImmutableArray<ActorProfile> actors)
    {
        var at = _sentenceStarts.BinarySearch(quotation.Sentence.Start);
        for (var i = at - 1; i >= Math.Max(0, at - Nearby); i--)
        {
            var report = _reports[i];
            if (report.Sentence.Block != quotation.Sentence.Block)
            {
                break;
            }

            if (!report.LeadSubjects.Any(m => actors.Any(a => a.Is(m))))
            {
                continue;
            }

            var dates = Dates(report.Sentence.Start, report.Sentence.End, report.Sentence.Language);
            if (dates is [.., var last])
            {
                return SaidOnOf(last);
            }
        }

        return null;
    }

    private static SaidOn? Inherited(
        Quotation quotation,
        ImmutableArray<ActorProfile> actors,
        Dictionary<ActorProfile, (SaidOn SaidOn, int Block)> lastOf
    )
    {
        foreach (var actor in actors)
        {
            if (lastOf.TryGetValue(actor, out var last))
            {
                // A vague date ("last month") belongs to the passage, a day to everything the speaker says there.
                var isDay = last.SaidOn is { Precision: DatePrecision.Day, DateEnd: null };
                return isDay || quotation.Sentence.Block - last.Block <= 1 ? last.SaidOn : null;
            }
        }

        return null;
    }
}
