using System.Collections.Immutable;

namespace StanceApi.Stance.Timelines;

/// <summary>Sorts dated evidence into calendar periods.</summary>
public static class Bucketing
{
    /// <summary>
    /// The buckets that hold evidence, in order of time. A statement of an interval is spread: each period gets the
    /// share of its days. Undated statements are in no bucket. With a window, only days in it count.
    /// </summary>
    public static ImmutableArray<Bucket> Buckets(
        IEnumerable<StanceEvidence> evidence,
        BucketSize size,
        DateOnly? from = null,
        DateOnly? to = null,
        PositionOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(evidence);
        options ??= PositionOptions.Default;
        var window = new DayRange(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        var all = evidence.Where(e => e.Counts).ToImmutableArray();
        var counts = CountByPeriod(all, window, size);
        var sums = new SortedDictionary<DateOnly, (SideWeights Sides, int Independent)>();
        foreach (var piece in IndependentEvidence.Of(all))
        {
            foreach (var period in PeriodsOf(piece, window, size))
            {
                var (sides, independent) = sums.GetValueOrDefault(period.First);
                sums[period.First] = (
                    sides.Add(piece.Label, piece.Weight * Share(piece, period, window)),
                    independent + 1
                );
            }
        }

        return
        [
            .. sums.Select(sum =>
            {
                var period = Calendar.Period(sum.Key, size);
                var (mean, low, high) = sum.Value.Sides.Posterior(options);
                return new Bucket(
                    period.First,
                    period.Last,
                    counts[sum.Key].Count,
                    counts[sum.Key].Expected,
                    sum.Value.Independent,
                    mean,
                    low,
                    high
                );
            }),
        ];
    }

    private static Dictionary<DateOnly, (int Count, double Expected)> CountByPeriod(
        ImmutableArray<StanceEvidence> evidence,
        DayRange window,
        BucketSize size
    ) =>
        evidence
            .SelectMany(e =>
                PeriodsOf(e, window, size).Select(p => (p.First, Share: Share(e, p, window)))
            )
            .GroupBy(p => p.First)
            .ToDictionary(g => g.Key, g => (g.Count(), g.Sum(p => p.Share)));

    private static double Share(StanceEvidence evidence, DayRange period, DayRange window)
    {
        var days = evidence.Days!.Value;
        return (double)days.Overlap(Clip(period, window)) / days.Length;
    }

    private static IEnumerable<DayRange> PeriodsOf(
        StanceEvidence evidence,
        DayRange window,
        BucketSize size
    ) =>
        evidence.Days is { } days && days.Overlap(window) > 0
            ? Calendar.Periods(Clip(days, window), size)
            : [];

    private static DayRange Clip(DayRange range, DayRange window) =>
        new(
            range.First > window.First ? range.First : window.First,
            range.Last < window.Last ? range.Last : window.Last
        );
}
