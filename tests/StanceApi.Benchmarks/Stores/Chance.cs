namespace StanceApi.Benchmarks.Stores;

/// <summary>Numbers that look drawn at random and are the same for the same seed, on every machine.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        // SplitMix64.
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int count) => (int)(Share() * count);

    /// <summary>The first are the most frequent, as with words and speakers: by Zipf's law.</summary>
    public int Ranked(int count) =>
        Math.Min(count - 1, (int)Math.Exp(Share() * Math.Log(count + 1.0)) - 1);
}
