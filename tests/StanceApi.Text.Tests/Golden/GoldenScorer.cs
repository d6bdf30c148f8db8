using System.Globalization;
using StanceApi.Text.Actors;
using StanceApi.Text.Attribution;
using StanceApi.Text.Statements;
using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Golden;

/// <summary>Compares what was read of an article with its annotation.</summary>
internal sealed class GoldenScorer
{
    private const double LeastOverlap = 0.5;

    private readonly GoldenArticle _golden;
    private readonly ReadArticle _read;
    private readonly Dictionary<int, int> _matches;

    public GoldenScorer(GoldenArticle golden, ReadArticle read)
    {
        _golden = golden;
        _read = read;
        _matches = Match(golden, read);
    }

    public GoldenScore Score()
    {
        var required = _golden.Statements.Count(g => !g.Optional);
        var pairs = _matches
            .Select(m => (Golden: _golden.Statements[m.Key], Read: _read.Statements[m.Value]))
            .ToList();
        var optional = pairs.RemoveAll(p => p.Golden.Optional);
        var dated = pairs.FindAll(p => p.Golden.SaidOn is not null);
        var carried = pairs.FindAll(p => p.Golden.ReportedBy.Count > 0);
        return new GoldenScore(
            1,
            required,
            _read.Statements.Length - optional,
            pairs.Count,
            pairs.Count(p => HasSpeakers(p.Read, p.Golden)),
            dated.Count,
            dated.Count(p => IsDated(p.Read, p.Golden.SaidOn!)),
            carried.Count,
            carried.Count(p => IsCarried(p.Read, p.Golden))
        );
    }

    /// <summary>The basis of each attribution whose statement is annotated, and whether every speaker is right.</summary>
    public IEnumerable<(AttributionBasis Basis, bool IsRight)> Attributions()
    {
        foreach (var (i, at) in _matches)
        {
            if (
                _golden.Statements[i] is { Optional: false } golden
                && _read.Statements[at] is { Basis: { } basis } read
            )
            {
                yield return (basis, HasSpeakers(read, golden));
            }
        }
    }

    /// <summary>One line for everything that counts against the reading.</summary>
    public IEnumerable<string> Faults()
    {
        for (var i = 0; i < _golden.Statements.Count; i++)
        {
            var golden = _golden.Statements[i];
            if (golden.Optional)
            {
                continue;
            }

            if (!_matches.TryGetValue(i, out var at))
            {
                yield return $"{_golden.Id} missed: {golden.Text} [{Names(golden)}]";
                continue;
            }

            var read = _read.Statements[at];
            if (!HasSpeakers(read, golden))
            {
                yield return $"{_golden.Id} speaker: {golden.Text} [{Reading.Speakers(read)}, not {Names(golden)}]";
            }

            if (golden.SaidOn is { } day && !IsDated(read, day))
            {
                yield return $"{_golden.Id} day: {golden.Text} [{Reading.SaidOn(read)}, not {day}]";
            }

            if (golden.ReportedBy.Count > 0 && !IsCarried(read, golden))
            {
                yield return $"{_golden.Id} carrier: {golden.Text} [{string.Join(", ", read.ReportedBy)}, not {string.Join(", ", golden.ReportedBy)}]";
            }
        }

        var matched = _matches.Values.ToHashSet();
        foreach (var extra in _read.Statements.Where((_, at) => !matched.Contains(at)))
        {
            yield return $"{_golden.Id} extra: {extra.Content.Text} [{Reading.Speakers(extra)}]";
        }
    }

    /// <summary>Annotated to read statement, one to one, the largest overlap first.</summary>
    private static Dictionary<int, int> Match(GoldenArticle golden, ReadArticle read)
    {
        var places = GoldenPlaces.Find(read.Clean, golden.Statements);
        var text = new SqueezedText(read.Clean.Text);
        var spans = read.Statements.Select(s => text.Of(s.Content.Start, s.Content.End)).ToList();
        var candidates =
            from i in Enumerable.Range(0, places.Length)
            where places[i] is not null
            from j in Enumerable.Range(0, spans.Count)
            let overlap = Overlap(places[i]!.Value, spans[j])
            where overlap >= LeastOverlap
            orderby overlap descending
            select (i, j);
        var matches = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (i, j) in candidates)
        {
            if (!matches.ContainsKey(i) && taken.Add(j))
            {
                matches[i] = j;
            }
        }

        return matches;
    }

    /// <summary>Intersection over union of two stretches.</summary>
    private static double Overlap(Range a, Range b)
    {
        var both = Math.Min(a.End.Value, b.End.Value) - Math.Max(a.Start.Value, b.Start.Value);
        var either = a.End.Value - a.Start.Value + b.End.Value - b.Start.Value - Math.Max(0, both);
        return both <= 0 ? 0 : (double)both / either;
    }

    private static bool HasSpeakers(Statement read, GoldenStatement golden) =>
        read.Speakers.Length == golden.Speakers.Count
        && golden.Speakers.All(names => read.Speakers.Any(s => IsNamed(s, names)));

    private static bool IsNamed(Speaker speaker, IReadOnlyList<string> names) =>
        names.Any(name =>
            GoldenNames.AreSame(name, speaker.Name)
            || speaker.LatinName is { } latin && GoldenNames.AreSame(name, latin)
        );

    private static bool IsDated(Statement read, string day) =>
        Reading.SaidOn(read) == day
        || read.SaidOn is { Date: { } first, DateEnd: null }
            && first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day;

    private static bool IsCarried(Statement read, GoldenStatement golden) =>
        golden.ReportedBy.All(name => read.ReportedBy.Any(r => GoldenNames.AreSame(name, r)));

    private static string Names(GoldenStatement golden) =>
        string.Join(" + ", golden.Speakers.Select(names => names[0]));
}
