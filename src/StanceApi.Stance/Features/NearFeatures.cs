namespace StanceApi.Stance.Features;

/// <summary>
/// The units around each mention of the proposal, by side: "unlike [target]", "[target] or no [target]" name it in
/// passing, "as for [target], we" turns to it.
/// </summary>
internal static class NearFeatures
{
    private const int Reach = 6;
    private static readonly ulong Left = Hashing.Of("left of target");
    private static readonly ulong Right = Hashing.Of("right of target");
    private static readonly ulong PairLeft = Hashing.Of("two left of target");
    private static readonly ulong PairRight = Hashing.Of("two right of target");

    public static void Add(FeatureBag bag, ReadOnlySpan<Unit> units, float length)
    {
        var from = bag.Count;
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Hash == Skeleton.Target)
            {
                AddSide(bag, units[Math.Max(0, i - Reach)..i], Left, PairLeft);
                AddSide(
                    bag,
                    units[(i + 1)..Math.Min(units.Length, i + 1 + Reach)],
                    Right,
                    PairRight
                );
            }
        }

        bag.Normalize(from, length);
    }

    private static void AddSide(FeatureBag bag, ReadOnlySpan<Unit> side, ulong single, ulong pair)
    {
        for (var i = 0; i < side.Length; i++)
        {
            bag.Add(Hashing.Combine(single, side[i].Hash), 1, side[i].First, side[i].Last);
            if (i + 1 < side.Length)
            {
                bag.Add(
                    Hashing.Combine(pair, side[i].Hash, side[i + 1].Hash),
                    1,
                    side[i].First,
                    side[i + 1].Last
                );
            }
        }
    }
}
