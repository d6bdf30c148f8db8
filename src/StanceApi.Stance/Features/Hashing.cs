namespace StanceApi.Stance.Features;

/// <summary>Stable 64-bit hashes of texts and of sequences of hashes: the same on every machine and in every run.</summary>
internal static class Hashing
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return Mix(hash);
    }

    public static ulong Combine(ulong first, ulong second) =>
        Mix((first * 0x9E3779B97F4A7C15) ^ (second + 0x7F4A7C15F39CC060));

    public static ulong Combine(ulong first, ulong second, ulong third) =>
        Combine(first, Combine(second, third));

    private static ulong Mix(ulong x)
    {
        x ^= x >> 32;
        x *= 0xD6E8FEB86659FD93;
        x ^= x >> 32;
        return x;
    }
}
