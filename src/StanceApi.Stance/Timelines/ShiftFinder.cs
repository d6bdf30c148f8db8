using System.Collections.Immutable;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Timelines;

/// <summary>Finds changes of position in what somebody said over time.</summary>
/// <remarks>
/// The dated independent evidence is divided into the spans of time that explain it best: each span has one position,
/// neighbours have different labels, and the sum of the spans' Dirichlet-multinomial log likelihoods is greatest when
/// each change costs the logarithm of <see cref="PositionOptions.ShiftBayesFactor"/>. A change is therefore reported only
/// where it makes the evidence so many times likelier. With the default of 3 (substantial evidence on Jeffreys' scale) it
/// takes about two sure statements on either side: one contrary remark is no shift. A span never ends within a day or an
/// interval: everything in it must have been said before everything in the next.
/// </remarks>
public static class ShiftFinder
{
    // The search looks at every pair of turns; beyond this many, neighbours are taken together.
    private const int MostTurns = 1000;

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
        return
        [
            .. Changes(pieces, options)
                .Select(c =>
                    c.Shift with
                    {
                        Cause = ShiftCauses.Of(c, pieces, some => Changes(some, options)),
                    }
                ),
        ];
    }

    private static ImmutableArray<Change> Changes(
        ImmutableArray<StanceEvidence> pieces,
        PositionOptions options
    )
    {
        var spans = Segmentation.Best(Turns(pieces), options);
        return [.. spans.Zip(spans.Skip(1), Between)];
    }

    /// <summary>The smallest parts that a span can begin with: cut apart by time, and where what is said changes.</summary>
    private static List<ImmutableArray<StanceEvidence>> Turns(ImmutableArray<StanceEvidence> pieces)
    {
        var turns = new List<ImmutableArray<StanceEvidence>>();
        var start = 0;
        var lastSaid = DateOnly.MinValue;
        for (var i = 0; i < pieces.Length; i++)
        {
            var days = pieces[i].Days!.Value;
            if (i > start && days.First > lastSaid)
            {
                turns.Add(pieces[start..i]);
                start = i;
            }

            lastSaid = days.Last > lastSaid ? days.Last : lastSaid;
        }

        if (start < pieces.Length)
        {
            turns.Add(pieces[start..]);
        }

        // The likelihood is convex in where a cut falls among equal labels, so that the best place is at an end of them.
        turns = Join(turns, (a, b) => OnlyLabel(a) is { } label && OnlyLabel(b) == label);
        while (turns.Count > MostTurns)
        {
            turns = [.. turns.Chunk(2).Select(pair => pair.SelectMany(t => t).ToImmutableArray())];
        }

        return turns;
    }

    private static List<ImmutableArray<StanceEvidence>> Join(
        List<ImmutableArray<StanceEvidence>> turns,
        Func<ImmutableArray<StanceEvidence>, ImmutableArray<StanceEvidence>, bool> belong
    )
    {
        var joined = new List<ImmutableArray<StanceEvidence>>();
        var run = new List<StanceEvidence>();
        for (var i = 0; i < turns.Count; i++)
        {
            run.AddRange(turns[i]);
            if (i + 1 == turns.Count || !belong(turns[i], turns[i + 1]))
            {
                joined.Add([.. run]);
                run.Clear();
            }
        }

        return joined;
    }

    private static StanceLabel? OnlyLabel(ImmutableArray<StanceEvidence> turn) =>
        turn.All(e => e.Label == turn[0].Label) ? turn[0].Label : null;

    private static Change Between(Span before, Span after)
    {
        var last = before.Pieces.LastOrDefault(e => e.Label == before.Label) ?? before.Pieces[^1];
        var first = after.Pieces.FirstOrDefault(e => e.Label == after.Label) ?? after.Pieces[0];
        return new Change(
            new Shift(
                before.Label,
                after.Label,
                first.Days!.Value.First,
                last.StatementId,
                first.StatementId
            ),
            new DayRange(last.Days!.Value.First, first.Days.Value.Last)
        );
    }
}
