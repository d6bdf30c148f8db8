using System.Runtime.InteropServices;
using StanceApi.Stance.Features;

namespace StanceApi.Stance.Independence;

/// <summary>
/// An article's text in 512 bytes from which its likeness to others can be told, and the keys under which to look for
/// those alike.
/// </summary>
/// <remarks>
/// MinHash (Broder, On the resemblance and containment of documents, 1997) over the runs of eight letters or four Chinese or
/// Japanese characters: the share of equal minima estimates the Jaccard similarity, here with a standard error of 0.044 at
/// most. Found by locality-sensitive hashing (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3): 32
/// bands of 4 minima; articles with a similarity of 0.5 share a band with a probability of 87 %, of 0.6 with 99 %, of 0.1
/// with 0.3 %. Everything is a function of the text alone: no article depends on those before it.
/// </remarks>
public static class ArticleSketch
{
    /// <summary>From this similarity on two articles count as near-duplicates.</summary>
    public const double LeastSimilarity = 0.5;

    private const int Minima = 128;
    private const int Band = 4;
    private const int Run = 8;

    private static readonly (ulong Factor, ulong Shift)[] Functions =
    [
        .. Enumerable
            .Range(0, Minima)
            .Select(i => (Hashing.Combine((ulong)i, 1) | 1, Hashing.Combine((ulong)i, 2))),
    ];

    /// <summary>512 bytes; empty for a text without letters.</summary>
    public static byte[] Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shingles = Shingles.Of(Shingles.Letters(text), Run);
        if (shingles.Length == 0)
        {
            return [];
        }

        var minima = new uint[Minima];
        for (var i = 0; i < Minima; i++)
        {
            var (factor, shift) = Functions[i];
            var least = uint.MaxValue;
            foreach (var shingle in shingles)
            {
                least = Math.Min(least, (uint)(((shingle * factor) + shift) >> 32));
            }

            minima[i] = least;
        }

        return MemoryMarshal.AsBytes(minima.AsSpan()).ToArray();
    }

    /// <summary>The estimated Jaccard similarity of two texts, 0 to 1; 0 where one has no letters.</summary>
    public static double Similarity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var first = MemoryMarshal.Cast<byte, uint>(a);
        var second = MemoryMarshal.Cast<byte, uint>(b);
        if (first.IsEmpty || second.IsEmpty)
        {
            return 0;
        }

        var equal = 0;
        for (var i = 0; i < Minima; i++)
        {
            equal += first[i] == second[i] ? 1 : 0;
        }

        return (double)equal / Minima;
    }

    /// <summary>The keys of its bands: articles that share none are not near-duplicates.</summary>
    public static IReadOnlyList<long> Bands(ReadOnlySpan<byte> sketch)
    {
        var minima = MemoryMarshal.Cast<byte, uint>(sketch);
        var bands = new long[minima.Length / Band];
        for (var i = 0; i < bands.Length; i++)
        {
            var key = (ulong)i;
            foreach (var minimum in minima.Slice(i * Band, Band))
            {
                key = Hashing.Combine(key, minimum);
            }

            bands[i] = unchecked((long)key);
        }

        return bands;
    }
}
