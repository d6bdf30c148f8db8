using StanceApi.Stance.Features;
using StanceApi.Text.Folding;

namespace StanceApi.Stance.Independence;

/// <summary>A text as the runs of characters in it, which is what near-duplicates have in common.</summary>
internal static class Shingles
{
    /// <summary>
    /// Letters and digits alone, without spaces: equal for texts that differ only in case, accents, width, spacing,
    /// punctuation, and traditional, simplified or Japanese forms of characters.
    /// </summary>
    public static string Letters(string text) =>
        TextFolding
            .FoldWords(new string(CharacterFolding.Fold(text)))
            .Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The distinct runs as hashes in ascending order; one for the whole where it is shorter than a run.</summary>
    /// <param name="length">Of a run in letters. Chinese and Japanese characters say more each: half as many make a run.</param>
    public static ulong[] Of(string letters, int length)
    {
        var run = IsUnspaced(letters) ? length / 2 : length;
        if (letters.Length <= run)
        {
            return letters.Length == 0 ? [] : [Hashing.Of(letters)];
        }

        var hashes = new ulong[letters.Length - run + 1];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = Hashing.Of(letters.AsSpan(i, run));
        }

        Array.Sort(hashes);
        var distinct = 1;
        for (var i = 1; i < hashes.Length; i++)
        {
            if (hashes[i] != hashes[i - 1])
            {
                hashes[distinct++] = hashes[i];
            }
        }

        return hashes[..distinct];
    }

    /// <summary>Jaccard similarity, 0 to 1, of two ascending lists.</summary>
    public static double Similarity(ulong[] a, ulong[] b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length; )
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var all = a.Length + b.Length - shared;
        return all == 0 ? 1 : (double)shared / all;
    }

    public static bool IsUnspaced(string letters)
    {
        var unspaced = 0;
        foreach (var c in letters)
        {
            unspaced += Tokenizer.IsUnspaced(c) ? 1 : 0;
        }

        return unspaced * 3 >= letters.Length;
    }
}
