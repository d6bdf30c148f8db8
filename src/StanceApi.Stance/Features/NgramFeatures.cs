namespace StanceApi.Stance.Features;

/// <summary>Runs of neighbouring units, those of Chinese and Japanese characters longer than those of words.</summary>
internal static class NgramFeatures
{
    private static readonly ulong Group = Hashing.Of("grouped");
    private static readonly ulong End = Hashing.Of("last clause");

    /// <summary>Runs of one to three words or four characters.</summary>
    public static void Add(FeatureBag bag, ReadOnlySpan<Unit> units, ulong prefix, float length)
    {
        var from = bag.Count;
        for (var i = 0; i < units.Length; i++)
        {
            AddFrom(bag, units, i, prefix, units[i].IsCharacter ? 4 : 3, least: 1);
        }

        bag.Normalize(from, length);
    }

    /// <summary>Of runs of cue groups, only those with a group or mention in them: the others are no news.</summary>
    public static void AddGrouped(
        FeatureBag bag,
        ReadOnlySpan<Unit> units,
        ulong prefix,
        float length
    )
    {
        var from = bag.Count;
        for (var i = 0; i < units.Length; i++)
        {
            var until = i;
            var max = Math.Min(units.Length, i + (units[i].IsCharacter ? 4 : 3));
            while (until < max && !units[until].IsMasked)
            {
                until++;
            }

            if (until < max)
            {
                AddFrom(
                    bag,
                    units,
                    i,
                    Hashing.Combine(prefix, Group),
                    max - i,
                    Math.Max(2, until - i + 1)
                );
            }
        }

        bag.Normalize(from, length);
    }

    /// <summary>The last clause once more, where the verdict often stands.</summary>
    public static void AddLast(
        FeatureBag bag,
        StatementReading reading,
        ReadOnlySpan<Unit> units,
        ulong prefix,
        float length
    )
    {
        var clause = reading.Clauses[^1];
        for (var i = reading.Clauses.Count - 1; i >= 0; i--)
        {
            if (reading.Clauses[i].Last - reading.Clauses[i].First > 2)
            {
                clause = reading.Clauses[i];
                break;
            }
        }

        var (start, end) = (0, units.Length);
        while (start < end && units[start].First < clause.First)
        {
            start++;
        }

        while (end > start && units[end - 1].First >= clause.Last)
        {
            end--;
        }

        var from = bag.Count;
        var own = units[start..end];
        for (var i = 0; i < own.Length; i++)
        {
            AddFrom(bag, own, i, Hashing.Combine(prefix, End), own[i].IsCharacter ? 3 : 2, 1);
        }

        bag.Normalize(from, length);
    }

    private static void AddFrom(
        FeatureBag bag,
        ReadOnlySpan<Unit> units,
        int start,
        ulong prefix,
        int max,
        int least
    )
    {
        var hash = prefix;
        var end = Math.Min(units.Length, start + max);
        for (var j = start; j < end; j++)
        {
            hash = Hashing.Combine(hash, units[j].Hash);
            if (j - start + 1 >= least)
            {
                bag.Add(hash, 1, units[start].First, units[j].Last);
            }
        }
    }
}
