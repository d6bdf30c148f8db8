using System.Collections.Concurrent;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Dates;

/// <summary>Finds date expressions by the patterns of a language and resolves them against the day of publication.</summary>
public sealed class DateFinder
{
    private static readonly ConcurrentDictionary<string, DateFinder> Cache = new(
        StringComparer.Ordinal
    );

    private readonly ILookup<char, DatePattern> _byFirst;
    private readonly DateNumbers _numbers;
    private readonly bool _spaced;

    private DateFinder(LanguageResources resources)
    {
        var rows = resources
            .Rows("dates")
            .Select(r =>
                (Pattern: ScriptFolding.Fold(r["pattern"]), Kind: r["kind"], Value: r["value"])
            )
            .ToList();
        _numbers = new DateNumbers(Values(rows, "number"), Values(rows, "month-name"));
        _byFirst = rows.Where(r => r.Kind is not ("number" or "month-name"))
            .Select(r => new DatePattern(
                r.Pattern,
                Enum.Parse<DateKind>(
                    r.Kind.Replace("-", "", StringComparison.Ordinal),
                    ignoreCase: true
                ),
                r.Value
            ))
            .ToLookup(p => p.First);
        _spaced = resources.Settings("spacing").FirstOrDefault() is not "none";
    }

    public static DateFinder For(string language)
    {
        var resources = LanguageResources.For(language);
        return Cache.GetOrAdd(resources.Code, _ => new DateFinder(resources));
    }

    /// <summary>The dates between two offsets, in text order, the longest expression at each place.</summary>
    /// <param name="folded">The clean text, see <see cref="ScriptFolding"/>.</param>
    /// <param name="published">Without it only dates with a year are known.</param>
    public IEnumerable<DateMention> Find(string folded, int start, int end, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(folded);
        for (var at = start; at < end; at++)
        {
            if (
                _spaced && at > start && char.IsLetterOrDigit(folded[at - 1])
                || !_spaced
                    && char.IsAsciiDigit(folded[at])
                    && at > start
                    && char.IsAsciiDigit(folded[at - 1])
            )
            {
                continue;
            }

            if (Longest(folded, at, end) is var (stop, pattern, parts))
            {
                yield return Mention(folded, at, stop, end, pattern, parts, published);
                at = stop - 1;
            }
        }
    }

    private DateMention Mention(
        string folded,
        int at,
        int stop,
        int end,
        DatePattern pattern,
        DateParts parts,
        DateOnly? published
    )
    {
        var date = DateResolver.Resolve(pattern, parts, published);
        return new DateMention(
            TextSpan.Of(folded, at, stop),
            IsBefore(folded, stop, end) ? MonthOf(date) : date,
            pattern.Kind == DateKind.Same
        );
    }

    /// <summary>赢得选举之前: of a day that it lies before, only the month is known.</summary>
    private bool IsBefore(string folded, int at, int end)
    {
        for (; at < end && !"，。,.;；:：".Contains(folded[at], StringComparison.Ordinal); at++)
        {
            if (
                _byFirst[folded[at]]
                    .Any(p =>
                        p.Kind == DateKind.Before && p.Match(folded, at, end, _numbers, out _) > 0
                    )
            )
            {
                return !_spaced;
            }
        }

        return false;
    }

    private static SaidOn MonthOf(SaidOn date) =>
        date is { Date: { } day, Precision: DatePrecision.Day, Basis: { } basis }
            ? SaidOn.Month(day.Year, day.Month, basis)
            : date;

    private (int Stop, DatePattern Pattern, DateParts Parts)? Longest(
        string folded,
        int at,
        int end
    )
    {
        (int Stop, DatePattern Pattern, DateParts Parts)? best = null;
        foreach (var pattern in Candidates(folded[at]))
        {
            var stop = pattern.Match(folded, at, end, _numbers, out var parts);
            if (
                stop > (best?.Stop ?? at)
                && pattern.Kind != DateKind.Before
                && (!_spaced || stop >= end || !char.IsLetterOrDigit(folded[stop]))
            )
            {
                best = (stop, pattern, parts);
            }
        }

        return best;
    }

    private IEnumerable<DatePattern> Candidates(char first)
    {
        var lower = char.ToLowerInvariant(first);
        return lower == first
            ? _byFirst[first].Concat(_byFirst['\0'])
            : _byFirst[first].Concat(_byFirst[lower]).Concat(_byFirst['\0']);
    }

    private static Lexicon<int> Values(
        IEnumerable<(string Pattern, string Kind, string Value)> rows,
        string kind
    ) => new(rows.Where(r => r.Kind == kind).Select(r => (r.Pattern, int.Parse(r.Value))));
}
