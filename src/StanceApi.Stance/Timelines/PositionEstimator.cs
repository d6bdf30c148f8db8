using System.Collections.Immutable;

namespace StanceApi.Stance.Timelines;

/// <summary>Estimates where somebody stands from what they said. Does not depend on the order of the evidence.</summary>
public static class PositionEstimator
{
    /// <summary>
    /// Each independent piece counts with its weight times what its age has left of it, on the side of its label.
    /// The label is favor or against where that side has the clear majority of what was said
    /// (favor minus against at least a third of all), else neutral; the score is the mean of a posterior that
    /// begins undecided, so that little or old evidence stays near 0 with a wide interval.
    /// </summary>
    public static PositionEstimate Estimate(
        IEnumerable<StanceEvidence> evidence,
        DateOnly asOf,
        PositionOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(evidence);
        options ??= PositionOptions.Default;
        var all = evidence.ToImmutableArray();
        var pieces = IndependentEvidence
            .Of(all)
            .Select(e => (Evidence: e, Weight: WeightOn(e, asOf, options)))
            .Where(p => p.Weight > 0)
            .ToImmutableArray();
        if (pieces.IsEmpty)
        {
            return new PositionEstimate(null, 0, 0, null, []);
        }

        var sides = pieces.Aggregate(
            new SideWeights(),
            (sum, piece) => sum.Add(piece.Evidence.Label, piece.Weight)
        );
        var (score, low, high) = sides.Posterior(options);
        var keys = pieces.Select(p => p.Evidence.IndependenceKey).ToHashSet(StringComparer.Ordinal);
        var counted = all.Where(e =>
                keys.Contains(e.IndependenceKey) && e.Counts && WeightOn(e, asOf, options) > 0
            )
            .ToImmutableArray();
        return new PositionEstimate(
            new Position(sides.Label, score, low, high, asOf),
            counted.Length,
            pieces.Length,
            counted.Max(e => e.Days is { } days ? Earlier(days.Last, asOf) : null),
            [.. pieces.OrderByDescending(p => p.Weight).Select(p => p.Evidence.StatementId)]
        );
    }

    private static double WeightOn(
        StanceEvidence evidence,
        DateOnly asOf,
        PositionOptions options
    ) => evidence.Weight * EvidenceAge.Remaining(evidence, asOf, options.HalfLifeDays);

    private static DateOnly? Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
