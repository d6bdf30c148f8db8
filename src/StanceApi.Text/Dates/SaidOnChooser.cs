using System.Collections.Immutable;
using StanceApi.Text.Attribution;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Quotations;
using StanceApi.Text.Statements;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Dates;

/// <summary>
/// Chooses the day on which each quotation was said: the date in its own sentence outside the words, else that of the
/// sentences before about the same speaker, else the speaker's last known day in the article.
/// </summary>
internal sealed class SaidOnChooser
{
    /// <summary>How many sentences back is looked; keeps long paragraphs linear.</summary>
    private const int Nearby = 12;

    private const int NewsDays = 2;

    private readonly string _folded;
    private readonly DateOnly? _published;
    private readonly ImmutableArray<SentenceReport> _reports;
    private readonly ImmutableArray<int> _sentenceStarts;
    private readonly FrameDates _dates;
    private readonly Occasions _occasions;
    private int _read;
    private DateOnly? _scene;
    private SaidOn? _scheduled;

    public SaidOnChooser(
        CleanText clean,
        string folded,
        DateOnly? published,
        ImmutableArray<SentenceReport> reports
    )
    {
        _folded = folded;
        _published = published;
        _reports = reports;
        _sentenceStarts = ImmutableArray.CreateRange(reports, r => r.Sentence.Start);
        _dates = new FrameDates(clean.Text, folded, published, reports);
        _occasions = new Occasions(clean, reports, _dates);
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
                ?? OfOccasion(quotation, actors, lastOf)
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
            foreach (var date in _dates.In(sentence.Start, sentence.End, sentence.Language))
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

    /// <summary>That of the meeting which the article tells of here, unless the speaker has been given a later place in it.</summary>
    private SaidOn? OfOccasion(
        Quotation quotation,
        ImmutableArray<ActorProfile> actors,
        Dictionary<ActorProfile, (SaidOn SaidOn, int Block)> lastOf
    ) =>
        _occasions.At(quotation.Sentence) is var (saidOn, block)
        && !actors.Any(a => lastOf.TryGetValue(a, out var last) && last.Block >= block)
            ? saidOn
            : null;

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
            .SelectMany(r => _dates.In(r.Sentence.Start, r.Sentence.End, r.Sentence.Language))
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
        var dates = _dates.In(frame.Start, frame.End, quotation.Sentence.Language);
        var last = dates.Count - 1;
        while (last >= 0 && Modifies(dates[last], quotation))
        {
            last--;
        }

        return last >= 0 ? SaidOnOf(dates[last])
            : OccasionWords.AnyIn(frame.Text, quotation.Sentence.Language, "then")
                ? OfSentence(quotation, -1)
            : OccasionWords.Of(quotation.Sentence.Language, "back").Count > 0
            && quotation is { Cue: null, Kind: StatementKind.Direct, IsTurn: false }
                ? OfSentence(quotation, 1)
            : null;
    }

    /// <summary>The day that the sentence beside it names; of the one behind only where that tells who said it.</summary>
    private SaidOn? OfSentence(Quotation quotation, int step)
    {
        var at = _sentenceStarts.BinarySearch(quotation.Sentence.Start) + step;
        if (
            at < 0
            || at >= _reports.Length
            || _reports[at].Sentence is var sentence
                && (
                    sentence.Block != quotation.Sentence.Block
                    || step > 0
                        && (
                            !_reports[at].Quotations.IsEmpty
                            || !OccasionWords.AnyIn(
                                _folded.AsSpan(sentence.Start, sentence.End - sentence.Start),
                                sentence.Language,
                                "back"
                            )
                        )
                )
        )
        {
            return null;
        }

        var day = _reports[at].Sentence;
        return _dates.In(day.Start, day.End, day.Language).Select(SaidOnOf).LastOrDefault();
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

            var dates = _dates.In(
                report.Sentence.Start,
                report.Sentence.End,
                report.Sentence.Language
            );
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
