using System.Collections.Immutable;

namespace StanceApi.Stance.Timelines;

/// <summary>Finds changes of position in what somebody said over time.</summary>
/// <remarks>
/// The dated independent evidence is cut where "one position before, another after" is likelier than
/// "the same position throughout": where the Bayes factor of the Dirichlet-multinomial likelihoods is at least
/// <see cref="PositionOptions.ShiftBayesFactor"/> and the labels of the two parts differ. The best cut comes first, then
/// each part is searched again. With the default factor of 3 (substantial evidence on Jeffreys' scale) it takes about two
/// sure statements on either side: one contrary remark is no shift. A cut never goes through a day or an interval:
/// everything before it must have been said before everything after it.
/// </remarks>
public static class ShiftFinder
{
    /// <summary>The shifts in order of time.</summary>
    public static ImmutableArray<Shift> Find(
        IEnumerable<StanceEvidence> evidence,
        PositionOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(evidence);
        options ??= PositionOptions.Default;
        var pieces = IndependentEvidence
            .Of(evidence)
            .Where(e => e.Days is not null)
            .ToImmutableArray();
        var cuts = new SortedSet<int>();
        Cut(pieces, options, 0, pieces.Length, cuts);
        return [.. Shifts(pieces, [0, .. cuts, pieces.Length])];
    }

    private static void Cut(
        ImmutableArray<StanceEvidence> pieces,
        PositionOptions options,
        int start,
        int end,
        SortedSet<int> cuts
    )
    {
        var pending = new Stack<(int Start, int End)>([(start, end)]);
        while (pending.TryPop(out var part))
        {
            if (BestCut(pieces, options, part.Start, part.End) is { } cut)
            {
                cuts.Add(cut);
                pending.Push((part.Start, cut));
                pending.Push((cut, part.End));
            }
        }
    }

    private static int? BestCut(
        ImmutableArray<StanceEvidence> pieces,
        PositionOptions options,
        int start,
        int end
    )
    {
        var sums = new SideWeights[end - start + 1];
        for (var i = start; i < end; i++)
        {
            sums[i - start + 1] = sums[i - start].Add(pieces[i].Label, pieces[i].Weight);
        }

        var whole = sums[^1];
        var unchanged = whole.LogMarginalLikelihood(options.PriorPerSide);
        var best = Math.Log(options.ShiftBayesFactor);
        int? found = null;
        var lastSaid = DateOnly.MinValue;
        for (var i = start + 1; i < end; i++)
        {
            var said = pieces[i - 1].Days!.Value.Last;
            lastSaid = said > lastSaid ? said : lastSaid;
            var before = sums[i - start];
            var after = new SideWeights(
                whole.Favor - before.Favor,
                whole.Against - before.Against,
                whole.Neutral - before.Neutral
            );
            if (lastSaid >= pieces[i].Days!.Value.First || before.Label == after.Label)
            {
                continue;
            }

            var gain =
                before.LogMarginalLikelihood(options.PriorPerSide)
                + after.LogMarginalLikelihood(options.PriorPerSide)
                - unchanged;
            if (gain >= best)
            {
                (best, found) = (gain, i);
            }
        }

        return found;
    }

    private static IEnumerable<Shift> Shifts(
        ImmutableArray<StanceEvidence> pieces,
        ImmutableArray<int> bounds
    )
    {
        for (var i = 1; i + 1 < bounds.Length; i++)
        {
            var before = pieces[bounds[i - 1]..bounds[i]];
            var after = pieces[bounds[i]..bounds[i + 1]];
            var from = Sum(before).Label;
            var to = Sum(after).Label;
            if (from == to)
            {
                // Later cuts inside the two parts may have left the same position on both sides of an earlier one.
                continue;
            }

            var witnessAfter = after.FirstOrDefault(e => e.Label == to) ?? after[0];
            yield return new Shift(
                from,
                to,
                witnessAfter.Days!.Value.First,
                (before.LastOrDefault(e => e.Label == from) ?? before[^1]).StatementId,
                witnessAfter.StatementId
            );
        }
    }

    private static SideWeights Sum(ImmutableArray<StanceEvidence> pieces) =>
        pieces.Aggregate(new SideWeights(), (sum, e) => sum.Add(e.Label, e.Weight));
}
