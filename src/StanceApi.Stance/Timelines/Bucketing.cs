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
                var days = piece.Days!.Value;
                var share = (double)days.Overlap(Clip(period, window)) / days.Length;
                sums[period.First] = (
                    sides.Add(piece.Label, piece.Weight * share),
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
                    counts[sum.Key],
                    sum.Value.Independent,
                    mean,
                    low,
                    high
                );
            }),
        ];
    }

    private static Dictionary<DateOnly, int> CountByPeriod(
        ImmutableArray<StanceEvidence> evidence,
        DayRange window,
        BucketSize size
    ) =>
        evidence
            .SelectMany(e => PeriodsOf(e, window, size))
            .GroupBy(p => p.First)
            .ToDictionary(g => g.Key, g => g.Count());

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
