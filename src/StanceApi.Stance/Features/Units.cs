namespace StanceApi.Stance.Features;

/// <summary>Writes a text as units, each mention of the proposal one placeholder, and its cues as the reader wants them.</summary>
internal static class Units
{
    /// <summary>All words, mentions masked.</summary>
    public static Unit[] Words(StatementReading reading) => Write(reading, false, null);

    /// <summary>Tokens of stance words as one placeholder each: what is said, not how it is judged.</summary>
    public static Unit[] WithoutStance(StatementReading reading) =>
        Write(reading, false, StanceTokens(reading));

    /// <summary>Each cue as its group: what is common to phrases with other words of the same kind.</summary>
    public static Unit[] Grouped(StatementReading reading) => Write(reading, true, null);

    private static Unit[] Write(StatementReading reading, bool grouped, bool[]? stance)
    {
        var units = new Unit[reading.Tokens.Count];
        var (count, mention, cue, i) = (0, 0, 0, 0);
        while (i < reading.Tokens.Count)
        {
            while (mention < reading.Mentions.Count && reading.Mentions[mention].First < i)
            {
                mention++;
            }

            while (cue < reading.Cues.Count && reading.Cues[cue].First < i)
            {
                cue++;
            }

            if (mention < reading.Mentions.Count && reading.Mentions[mention].First == i)
            {
                var last = reading.Mentions[mention++].Last;
                units[count++] = new Unit(Skeleton.Target, i, last, false, true);
                i = last;
            }
            else if (grouped && cue < reading.Cues.Count && reading.Cues[cue].First == i)
            {
                var found = reading.Cues[cue++];
                units[count++] = new Unit(found.GroupHash, i, found.Last, false, true);
                i = Math.Max(i + 1, found.Last);
            }
            else
            {
                var token = reading.Tokens[i];
                units[count++] = new Unit(
                    stance is not null && stance[i] ? LinkFeatures.AnyStance : token.Stem,
                    i,
                    i + 1,
                    token.Kind is TokenKind.Character,
                    false
                );
                i++;
            }
        }

        return units[..count];
    }

    private static bool[] StanceTokens(StatementReading reading)
    {
        var tokens = new bool[reading.Tokens.Count];
        foreach (var cue in reading.Cues)
        {
            if (StanceGroups.Contains(cue))
            {
                Array.Fill(tokens, true, cue.First, Math.Min(cue.Last, tokens.Length) - cue.First);
            }
        }

        return tokens;
    }
}
