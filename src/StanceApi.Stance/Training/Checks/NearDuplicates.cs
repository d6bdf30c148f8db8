using StanceApi.Stance.Features;

namespace StanceApi.Stance.Training.Checks;

/// <summary>Statements that repeat another: Jaccard similarity of their runs of five characters. Declared pairs may.</summary>
internal static class NearDuplicates
{
    private const int Length = 5;
    private const double Limit = 0.6;

    public static IEnumerable<string> Run(TrainingSet set)
    {
        var shingles = set.Rows.Select(r => Shingles(r.Statement)).ToList();
        var rowsWith = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < shingles.Count; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var shingle in shingles[i])
            {
                if (!rowsWith.TryGetValue(shingle, out var rows))
                {
                    rowsWith.Add(shingle, rows = []);
                }

                foreach (var row in rows)
                {
                    shared[row] = shared.GetValueOrDefault(row) + 1;
                }

                rows.Add(i);
            }

            foreach (var (other, count) in shared)
            {
                var similarity =
                    (double)count / (shingles[i].Count + shingles[other].Count - count);
                if (similarity >= Limit && !AreTwins(set.Rows[i], set.Rows[other]))
                {
                    yield return $"{set.Rows[i].Id} repeats {set.Rows[other].Id} (similarity {similarity:f2})";
                }
            }
        }
    }

    private static bool AreTwins(TrainingRow a, TrainingRow b) =>
        a.Pair is not null && string.Equals(a.Pair, b.Pair, StringComparison.Ordinal);

    private static HashSet<ulong> Shingles(string text)
    {
        var folded = CharacterFolding.Fold(text).Where(char.IsLetterOrDigit).ToArray();
        var runs = new HashSet<ulong>();
        for (var i = 0; i + Length <= folded.Length; i++)
        {
            runs.Add(Hashing.Of(folded.AsSpan(i, Length)));
        }

        return runs;
    }
}
