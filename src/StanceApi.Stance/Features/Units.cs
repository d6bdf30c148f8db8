using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>
/// Writes a text as units, each mention of the proposal one placeholder, and its cues as the reader wants them. What it
/// returns holds until the thread's next call; that of <see cref="Grouped"/> leaves the others' alone.
/// </summary>
internal static class Units
{
    private const int LeastRoom = 256;

    [ThreadStatic]
    private static Unit[]? _plain;

    [ThreadStatic]
    private static Unit[]? _grouped;

    [ThreadStatic]
    private static bool[]? _stance;

    /// <summary>All words, mentions masked.</summary>
    public static ReadOnlySpan<Unit> Words(StatementReading reading) =>
        Write(reading, Room(ref _plain, reading), false, []);

    /// <summary>Tokens of stance words as one placeholder each: what is said, not how it is judged.</summary>
    public static ReadOnlySpan<Unit> WithoutStance(StatementReading reading) =>
        Write(reading, Room(ref _plain, reading), false, StanceTokens(reading));

    /// <summary>Each cue as its group: what is common to phrases with other words of the same kind.</summary>
    public static ReadOnlySpan<Unit> Grouped(StatementReading reading) =>
        Write(reading, Room(ref _grouped, reading), true, []);

    private static Span<T> Room<T>(ref T[]? own, StatementReading reading)
    {
        var count = reading.Tokens.Count;
        if (own is null || own.Length < count)
        {
            own = new T[Math.Max(LeastRoom, count * 2)];
        }

        return own.AsSpan(0, count);
    }

    private static ReadOnlySpan<Unit> Write(
        StatementReading reading,
        Span<Unit> units,
        bool grouped,
        ReadOnlySpan<bool> stance
    )
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Tokens);
        var (count, mention, cue, i) = (0, 0, 0, 0);
        while (i < tokens.Length)
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
                ref readonly var token = ref tokens[i];
                units[count++] = new Unit(
                    !stance.IsEmpty && stance[i] ? LinkFeatures.AnyStance : token.Stem,
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

    private static ReadOnlySpan<bool> StanceTokens(StatementReading reading)
    {
        var tokens = Room(ref _stance, reading);
        tokens.Clear();
        foreach (var cue in reading.Cues)
        {
            if (StanceGroups.Contains(cue))
            {
                tokens[cue.First..Math.Min(cue.Last, tokens.Length)].Fill(true);
            }
        }

        return tokens;
    }
}
