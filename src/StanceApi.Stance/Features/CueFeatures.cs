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
        var seen = SeenFeatures.Empty();
        foreach (var cue in reading.Cues)
        {
            var clause = reading.Clauses[reading.ClauseOf[cue.First]];
            foreach (var role in ClauseRoles.Of(clause, reading))
            {
                AddOnce(bag, seen, Hashing.Combine(prefix, role, cue.Hash), weight, cue);
                AddOnce(bag, seen, Hashing.Combine(prefix, role, cue.GroupHash), weight, cue);
            }
        }

        AddRuns(bag, seen, reading, Hashing.Combine(prefix, Run), weight * RunShare, false);
        AddRuns(bag, seen, reading, Hashing.Combine(prefix, Marked), weight * RunShare, true);
    }

    private static void AddRuns(
        FeatureBag bag,
        SeenFeatures seen,
        StatementReading reading,
        ulong prefix,
        float weight,
        bool marks
    )
    {
        var symbols = reading.Skeleton;
        for (var i = 0; i < symbols.Length; i++)
        {
            if (!marks && symbols[i].IsMark)
            {
                continue;
            }

            var hash = Hashing.Combine(prefix, symbols[i].Hash);
            var length = 1;
            for (var j = i + 1; j < symbols.Length && length < MaxRun; j++)
            {
                if (!marks && symbols[j].IsMark)
                {
                    continue;
                }

                length++;
                hash = Hashing.Combine(hash, symbols[j].Hash);
                if (seen.Add(hash))
                {
                    bag.Add(hash, weight, symbols[i].First, symbols[j].Last);
                }
            }
        }
    }

    private static void AddOnce(FeatureBag bag, SeenFeatures seen, ulong id, float weight, Cue cue)
    {
        if (seen.Add(id))
        {
            bag.Add(id, weight, cue.First, cue.Last);
        }
    }
}
