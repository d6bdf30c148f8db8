namespace StanceApi.Stance.Features;

/// <summary>What the cues of a statement say: by class and group, by the clause they stand in, by their order.</summary>
internal static class CueFeatures
{
    private const int MaxRun = 4;
    private const float RunShare = 0.5f;
    private static readonly ulong Run = Hashing.Of("run");
    private static readonly ulong Marked = Hashing.Of("marked-run");

    public static void Add(FeatureBag bag, StatementReading reading, ulong prefix, float weight)
    {
        var seen = new HashSet<ulong>();
        foreach (var cue in reading.Cues)
        {
            var clause = reading.Clauses[reading.ClauseOf[cue.First]];
            foreach (var role in ClauseRoles.Of(clause, reading))
            {
                AddOnce(
                    bag,
                    seen,
                    Hashing.Combine(prefix, Hashing.Combine(role, cue.Hash)),
                    weight,
                    cue.First,
                    cue.Last
                );
                AddOnce(
                    bag,
                    seen,
                    Hashing.Combine(prefix, Hashing.Combine(role, cue.GroupHash)),
                    weight,
                    cue.First,
                    cue.Last
                );
            }
        }

        var symbols = Skeleton.Of(reading);
        var plain = symbols.FindAll(s =>
            s.Hash != Skeleton.ClauseEnd && s.Hash != Skeleton.SentenceEnd
        );
        AddRuns(bag, seen, plain, Hashing.Combine(prefix, Run), weight * RunShare);
        AddRuns(bag, seen, symbols, Hashing.Combine(prefix, Marked), weight * RunShare);
    }

    private static void AddRuns(
        FeatureBag bag,
        HashSet<ulong> seen,
        List<Symbol> symbols,
        ulong prefix,
        float weight
    )
    {
        for (var i = 0; i < symbols.Count; i++)
        {
            var hash = Hashing.Combine(prefix, symbols[i].Hash);
            for (var j = i + 1; j < symbols.Count && j - i < MaxRun; j++)
            {
                hash = Hashing.Combine(hash, symbols[j].Hash);
                AddOnce(bag, seen, hash, weight, symbols[i].First, symbols[j].Last);
            }
        }
    }

    private static void AddOnce(
        FeatureBag bag,
        HashSet<ulong> seen,
        ulong id,
        float weight,
        int first,
        int last
    )
    {
        if (seen.Add(id))
        {
            bag.Add(id, weight, first, last);
        }
    }
}
