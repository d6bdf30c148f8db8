using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StanceApi.Stance.Features;
using StanceApi.Text.Documents;

namespace StanceApi.Stance.Scoring;

/// <summary>How much evidence is wanted.</summary>
/// <param name="MaxSpans">They lie on the stack: some dozens at most.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EvidenceLimits(int MaxSpans, double LeastWeight)
{
    public static EvidenceLimits OfScores { get; } = new(8, 0.01);
    public static EvidenceLimits OfExplanations { get; } = new(32, 0.005);
}

/// <summary>
/// Finds the words that moved a score. A feature's share is spread over the tokens it was read from, and neighbours
/// that pull the same way become one span.
/// </summary>
internal static class EvidenceFinder
{
    private const int MaxOnStack = 512;
    private const double StrayWeight = 0.03;

    /// <summary>The heaviest spans, in text order.</summary>
    /// <param name="place">What its article tells; null outside one.</param>
    public static ImmutableArray<Evidence> Find(
        string text,
        Extraction extraction,
        FeatureBag? place,
        StanceModel model,
        SumsInTurn sums,
        EvidenceLimits limits,
        out OtherShares others
    )
    {
        var tokens = extraction.Reading.Tokens;
        var shares =
            tokens.Count <= MaxOnStack ? stackalloc double[tokens.Count] : new double[tokens.Count];
        others = TokenShares.Of(extraction, place, model, sums, shares);
        Span<Run> heaviest = stackalloc Run[limits.MaxSpans];
        var count = 0;
        var open = default(Run);
        var i = 0;
        while (i < tokens.Count)
        {
            var run = RunAt(tokens, shares, i);
            i = Math.Max(run.Last, i + 1);
            if (open.Last == run.First && (IsStray(open) || IsStray(run)))
            {
                open = new Run(open.First, run.Last, open.Weight + run.Weight);
                continue;
            }

            Keep(heaviest, ref count, open, limits);
            open = run;
        }

        Keep(heaviest, ref count, open, limits);

        foreach (var share in shares)
        {
            others.Words += share;
        }

        var result = new Evidence[count];
        for (var k = 0; k < count; k++)
        {
            var (from, to) = (tokens[heaviest[k].First].Start, tokens[heaviest[k].Last - 1].End);
            result[k] = new Evidence(new TextSpan(from, to, text[from..to]), heaviest[k].Weight);
            others.Words -= heaviest[k].Weight;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    private static Run RunAt(List<Token> tokens, ReadOnlySpan<double> shares, int start)
    {
        var i = start;
        var weight = 0.0;
        while (
            i < tokens.Count
            && !tokens[i].EndsClause
            && (i == start || Math.Sign(shares[i]) == Math.Sign(shares[start]))
        )
        {
            weight += shares[i++];
        }

        return new Run(start, i, weight);
    }

    /// <summary>A single light token goes with its neighbour: alone it is often half a word.</summary>
    private static bool IsStray(Run run) =>
        run.Last == run.First + 1 && Math.Abs(run.Weight) < StrayWeight;

    /// <summary>When all places are taken, the lightest goes.</summary>
    private static void Keep(Span<Run> kept, ref int count, Run run, EvidenceLimits limits)
    {
        if (run.Last == run.First || Math.Abs(run.Weight) < limits.LeastWeight)
        {
            return;
        }

        if (count < kept.Length)
        {
            kept[count++] = run;
            return;
        }

        var lightest = 0;
        for (var k = 1; k < count; k++)
        {
            lightest = Math.Abs(kept[k].Weight) < Math.Abs(kept[lightest].Weight) ? k : lightest;
        }

        if (Math.Abs(run.Weight) > Math.Abs(kept[lightest].Weight))
        {
            kept[(lightest + 1)..count].CopyTo(kept[lightest..]);
            kept[count - 1] = run;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Run(int First, int Last, double Weight);
}
