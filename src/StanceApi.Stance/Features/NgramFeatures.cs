namespace StanceApi.Stance.Features;

/// <summary>Runs of one to four neighbouring tokens, mentions of the proposal replaced by one placeholder.</summary>
internal static class NgramFeatures
{
    private const int MaxCharacters = 4;
    private const int MaxWords = 3;

    public static void Add(
        FeatureBag bag,
        StatementReading reading,
        ulong prefix,
        float length,
        bool maskStance
    )
    {
        var masked = Mask(reading, maskStance ? StanceTokens(reading) : []);
        var from = bag.Items.Count;
        for (var i = 0; i < masked.Count; i++)
        {
            var hash = prefix;
            var max = masked[i].IsCharacter ? MaxCharacters : MaxWords;
            for (var j = i; j < masked.Count && j - i < max; j++)
            {
                hash = Hashing.Combine(hash, masked[j].Hash);
                bag.Add(hash, 1, masked[i].First, masked[j].Last);
            }
        }

        bag.Normalize(from, length);
    }

    private static List<(ulong Hash, int First, int Last, bool IsCharacter)> Mask(
        StatementReading reading,
        HashSet<int> stance
    )
    {
        var masked = new List<(ulong, int, int, bool)>(reading.Tokens.Count + 2);
        var next = 0;
        var i = 0;
        while (i < reading.Tokens.Count)
        {
            while (next < reading.Mentions.Count && reading.Mentions[next].First < i)
            {
                next++;
            }

            if (next < reading.Mentions.Count && reading.Mentions[next].First == i)
            {
                var mention = reading.Mentions[next++];
                masked.Add((Skeleton.Target, i, mention.Last, false));
                i = mention.Last;
                continue;
            }

            var token = reading.Tokens[i];
            masked.Add(
                (
                    stance.Contains(i) ? LinkFeatures.AnyStance : token.Stem,
                    i,
                    i + 1,
                    token.Kind is TokenKind.Character
                )
            );
            i++;
        }

        return masked;
    }

    private static HashSet<int> StanceTokens(StatementReading reading)
    {
        var tokens = new HashSet<int>();
        foreach (var cue in reading.Cues)
        {
            if (StanceGroups.Contains(cue))
            {
                tokens.UnionWith(Enumerable.Range(cue.First, cue.Last - cue.First));
            }
        }

        return tokens;
    }
}
