using System.Collections.Immutable;

namespace StanceApi.Stance.Timelines;

/// <summary>
/// Estimates where somebody stands from what they said. Does not depend on the order of the evidence.
/// README.md beside this file has the reasons.
/// </summary>
/// <remarks>
/// Each independent piece of evidence has the weight c · d on the side of its label: c from the confidence of stance and
/// attribution, d = 2^(-age / half-life). With the sums F, A, N and a prior of p for each side:
/// <list type="bullet">
/// <item>The label is favor or against where (F - A) / (F + A + N) is at least 1/3 to that side, else neutral.</item>
/// <item>The score is the mean of favor minus against under Dirichlet(F/k + p, A/k + p, N/k + p), where k is the mean d of
/// the evidence on the leading side: how they stood when they last spoke. It does not fade as time goes by.</item>
/// <item>The interval spans the credible interval of that posterior and that of Dirichlet(F + p, A + p, N + p), what is
/// left of the evidence on the day. It widens as time goes by.</item>
/// </list>
/// Evidence for a side raises F and k no more than it raises F, so that it never moves the score to the other side.
/// </remarks>
public static class PositionEstimator
{
    public static PositionEstimate Estimate(
        IEnumerable<StanceEvidence> evidence,
        DateOnly asOf,
        PositionOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(evidence);
        options ??= PositionOptions.Default;
        var all = evidence
            .Where(e => e.Counts && EvidenceAge.Known(e, asOf) > 0)
            .ToImmutableArray();
        var pieces = IndependentEvidence
            .Of(all)
            .Select(e =>
                (Evidence: e, Left: e.Weight * EvidenceAge.Remaining(e, asOf, options.HalfLifeDays))
            )
            .ToImmutableArray();
        if (pieces.IsEmpty)
        {
            return new PositionEstimate(null, 0, 0, null, []);
        }

        return new PositionEstimate(
            Posterior(pieces, asOf, options),
            all.Length,
            pieces.Length,
            all.Max(e => e.Days is { } days ? Earlier(days.Last, asOf) : null),
            [.. pieces.OrderByDescending(p => p.Left).Select(p => p.Evidence.StatementId)]
        );
    }

    private static Position Posterior(
        ImmutableArray<(StanceEvidence Evidence, double Left)> pieces,
        DateOnly asOf,
        PositionOptions options
    )
    {
        var (left, whole) = (new SideWeights(), new SideWeights());
        foreach (var (evidence, remaining) in pieces)
        {
            left = left.Add(evidence.Label, remaining);
            whole = whole.Add(evidence.Label, evidence.Weight * EvidenceAge.Known(evidence, asOf));
        }

        var side = left.Leading;
        var (score, low, high) = left.Divide(left.On(side) / whole.On(side)).Posterior(options);
        var (_, lowToday, highToday) = left.Posterior(options);
        return new Position(
            left.Label,
            score,
            Math.Min(low, lowToday),
            Math.Max(high, highToday),
            asOf
        );
    }

    private static DateOnly? Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
