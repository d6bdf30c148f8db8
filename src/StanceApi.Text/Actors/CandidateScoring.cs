using System.Collections.Immutable;
using System.Globalization;
using StanceApi.Text.Folding;

namespace StanceApi.Text.Actors;

/// <summary>
/// How sure a candidate is: what its name alone is worth, then more or less for country and office. The figures are
/// ours; the linking test in the tests holds them.
/// </summary>
internal static class CandidateScoring
{
    private const double BothNames = 0.95;
    private const double FullName = 0.9;
    private const double UsualShortName = 0.72;
    private const double FamilyName = 0.5;
    private const double OfficeAlone = 0.5;

    /// <summary>Spellings of one name in Latin letters share more by chance than those in characters do.</summary>
    private const double LeastLatinSimilarity = 0.7;
    private const double LeastSimilarity = 0.5;
    private const double Most = 0.99;
    private const double SameCountry = 0.06;
    private const double OfficeOnTheDay = 0.3;

    /// <summary>So far a similar name can take somebody who is not unmistakable: into review.</summary>
    private const double BelowSure = ActorLinker.Sure - 0.01;

    private const double SurelySimilar = 0.75;

    /// <summary>Offices that one person holds at a time.</summary>
    private static readonly ImmutableArray<string> SingleOffices =
    [
        "head-of-state",
        "head-of-government",
        "foreign-minister",
        "defence-minister",
    ];

    /// <summary>A body may be written of as a government or a group; a person is never a body.</summary>
    public static bool CanBe(ActorType actor, ActorType mention) =>
        actor == ActorType.Person == (mention == ActorType.Person)
        && mention != ActorType.Anonymous;

    public static ActorCandidate OfGovernment(Actor government, string country) =>
        new(government, null, Most, [$"the government of {country}"]);

    /// <summary>A candidate that was found by name.</summary>
    public static ActorCandidate? ByName(Actor actor, MentionReading reading)
    {
        var native = Worth(actor, reading.Keys, reading.Mention);
        var latin = Worth(actor, reading.LatinKeys, reading.Mention);
        var (worth, reason) =
            native.Worth >= FullName && latin.Worth >= FullName
                ? (BothNames, "both names as written")
            : latin.Worth > native.Worth ? (latin.Worth, $"{latin.Reason} in Latin letters")
            : native;
        if (worth <= 0)
        {
            return null;
        }

        var score = new Score(worth, reason);
        if (native.Worth > 0 && latin.Worth <= 0 && ContradictsLatin(actor, reading))
        {
            score.Add(-0.4, $"the Latin name {reading.Mention.LatinName} is not known of them");
        }

        var candidate = Judge(actor, reading, score, worth);
        return candidate with { HasFullName = worth >= FullName };
    }

    /// <summary>A candidate that held the office on the day: under a similar name, or where no name is given.</summary>
    public static ActorCandidate? ByOffice(Actor actor, MentionReading reading)
    {
        var (fit, office) = OfficeMatching.Fit(actor, reading);
        var isOnTheDay = fit == OfficeFit.OnTheDay;
        if (reading.IsTitleOnly)
        {
            return isOnTheDay || fit == OfficeFit.SomeDay && reading.Mention.Day is null
                ? Judge(actor, reading, new Score(OfficeAlone, "named by the office"), OfficeAlone)
                : null;
        }

        var similarity = NameSimilarity.Of(actor, reading);
        var least = TextFolding.IsLatin(reading.Name) ? LeastLatinSimilarity : LeastSimilarity;
        if (
            !isOnTheDay
            || similarity < least
            || !SingleOffices.Contains(office?.Kind ?? "", StringComparer.Ordinal)
        )
        {
            return null;
        }

        var score = new Score(0.1 + 0.4 * similarity, "a similar name");
        var candidate = Judge(actor, reading, score, 0);
        return similarity >= SurelySimilar
            ? candidate
            : candidate with
            {
                Confidence = Math.Min(candidate.Confidence, BelowSure),
            };
    }

    /// <summary>Of those named by an office alone, the ones whose titles have the very words stand out.</summary>
    public static ImmutableArray<ActorCandidate> SameWordsFirst(
        ImmutableArray<ActorCandidate> candidates,
        MentionReading reading
    )
    {
        var same = candidates
            .Where(c => c.Office is { } office && OfficeMatching.HasWords(office, reading))
            .ToImmutableArray();
        return same.IsEmpty ? candidates : same;
    }

    private static ActorCandidate Judge(
        Actor actor,
        MentionReading reading,
        Score score,
        double worth
    )
    {
        var mention = reading.Mention;
        var isFull = worth >= FullName;
        var contradicts = false;
        if (mention.Country is { } country && actor.Country is { } known)
        {
            contradicts = !string.Equals(country, known, StringComparison.Ordinal);
            if (contradicts)
            {
                score.Halve($"of {known}, not of {country}");
            }
            else
            {
                score.Add(SameCountry, $"of {country}");
            }
        }

        var (fit, office) = OfficeMatching.Fit(actor, reading);
        var title = office?.TitleIn("en") ?? office?.Titles.FirstOrDefault()?.Text;
        switch (fit)
        {
            case OfficeFit.OnTheDay:
                score.Add(OfficeOnTheDay, $"{title} on {Day(mention.Day)}");
                break;
            case OfficeFit.Broadly:
                score.Add(0.1, $"{title} on {Day(mention.Day)}");
                break;
            case OfficeFit.SomeDay:
                score.Add(0.15, $"known as {title}");
                break;
            case OfficeFit.Before:
                score.Add(0.1, $"{title} until {Day(office!.To)}");
                break;
            case OfficeFit.Later:
                score.Add(isFull ? 0 : -0.15, $"{title} only from {Day(office!.From)}");
                break;
            case OfficeFit.Other when contradicts:
                score.Add(-0.15, "not known for that office");
                break;
            case OfficeFit.Other:
                score.Add(
                    isFull && !reading.IsOccupation ? -0.08 : -0.28,
                    "not known for that office"
                );
                break;
        }

        return new ActorCandidate(
            actor,
            office ?? (mention.Day is { } day ? OfficeOnDay.Main(actor, day) : null),
            Math.Round(Math.Clamp(score.Value, 0, Most), 2),
            score.Reasons
        );
    }

    private static (double Worth, string Reason) Worth(
        Actor actor,
        ImmutableArray<string> keys,
        SpeakerMention mention
    )
    {
        if (keys.IsEmpty)
        {
            return (0, "");
        }

        var named = actor.Names.Where(n => keys.Contains(n.Key, StringComparer.Ordinal)).ToList();
        if (named.Count > 0)
        {
            return actor.Type != ActorType.Person || named.Exists(n => !IsShort(n, actor))
                ? (FullName, "the name as written")
                : (UsualShortName, "the usual short name");
        }

        return actor.Names.Any(n =>
            n.ShortKey is { } key && keys.Contains(key, StringComparer.Ordinal)
        )
            ? actor.Type == ActorType.Person
                ? (FamilyName, "the family name")
                : mention.Country is not null
                    ? (FullName, "the name with its country")
                    : (FamilyName, "a part of the name")
            : (0, "");
    }

    /// <summary>布林肯 beside 安东尼·布林肯: a known form that is the family name of a longer one.</summary>
    private static bool IsShort(KeyedName name, Actor actor) =>
        actor.Names.Any(n => n.ShortKey == name.Key);

    private static bool ContradictsLatin(Actor actor, MentionReading reading) =>
        !reading.LatinKeys.IsEmpty
        && actor.Names.Any(n => TextFolding.IsLatin(n.Text))
        && NameSimilarity.OfKeys(
            actor.Names.Where(n => TextFolding.IsLatin(n.Text)).Select(n => n.Key),
            reading.LatinKeys
        ) < 0.6;

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";

    private sealed class Score(double value, string reason)
    {
        private readonly List<string> _reasons = [reason];

        public double Value { get; private set; } = value;

        public ImmutableArray<string> Reasons => [.. _reasons];

        public void Add(double value, string reason)
        {
            Value += value;
            _reasons.Add(reason);
        }

        public void Halve(string reason)
        {
            Value /= 2;
            _reasons.Add(reason);
        }
    }
}
