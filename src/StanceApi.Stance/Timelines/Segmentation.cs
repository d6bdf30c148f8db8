using System.Collections.Immutable;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Timelines;

/// <summary>A stretch of time with one position.</summary>
internal sealed record Span(StanceLabel Label, ImmutableArray<StanceEvidence> Pieces);

/// <summary>Divides turns into spans by dynamic programming over (end of the span, its label).</summary>
internal static class Segmentation
{
    private static readonly StanceLabel[] Labels =
    [
        StanceLabel.Favor,
        StanceLabel.Against,
        StanceLabel.Neutral,
    ];

    /// <param name="turns">In order of time; none is empty.</param>
    public static ImmutableArray<Span> Best(
        IReadOnlyList<ImmutableArray<StanceEvidence>> turns,
        PositionOptions options
    )
    {
        if (turns.Count == 0)
        {
            return [];
        }

        var change = Math.Log(options.ShiftBayesFactor);
        var best = new (double Value, int Start, StanceLabel Before)?[
            turns.Count + 1,
            Labels.Length
        ];
        for (var end = 1; end <= turns.Count; end++)
        {
            var sides = new SideWeights();
            for (var start = end - 1; start >= 0; start--)
            {
                sides = turns[start].Aggregate(sides, (sum, e) => sum.Add(e.Label, e.Weight));
                var label = sides.Label;
                var likelihood = sides.LogMarginalLikelihood(options.PriorPerSide);
                foreach (var before in start == 0 ? [label] : Labels)
                {
                    var value =
                        start == 0 ? likelihood
                        : before != label && best[start, (int)before] is { } previous
                            ? previous.Value + likelihood - change
                        : double.NegativeInfinity;
                    // Without a likelier one the longer span, with fewer changes, is kept.
                    if (value > double.NegativeInfinity && !(best[end, (int)label]?.Value > value))
                    {
                        best[end, (int)label] = (value, start, before);
                    }
                }
            }
        }

        return Trace(turns, best);
    }

    private static ImmutableArray<Span> Trace(
        IReadOnlyList<ImmutableArray<StanceEvidence>> turns,
        (double Value, int Start, StanceLabel Before)?[,] best
    )
    {
        var spans = new Stack<Span>();
        var end = turns.Count;
        var label = Labels.MaxBy(l => best[end, (int)l]?.Value ?? double.NegativeInfinity);
        while (end > 0)
        {
            var (_, start, before) = best[end, (int)label]!.Value;
            spans.Push(
                new Span(label, [.. Enumerable.Range(start, end - start).SelectMany(i => turns[i])])
            );
            (end, label) = (start, before);
        }

        return [.. spans];
    }
}
