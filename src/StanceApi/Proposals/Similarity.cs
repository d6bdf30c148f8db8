namespace StanceApi.Proposals;

/// <summary>Tells which ids look like a mistyped one.</summary>
public static class Similarity
{
    private const int MostSuggestions = 3;

    /// <summary>The nearest first; none that differs in more than a third of its characters, unless one holds the other.</summary>
    public static IEnumerable<string> Nearest(string id, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(id);
        return known
            .Select(k => (Id: k, Distance: Distance(Fold(id), Fold(k))))
            .Where(k =>
                k.Distance <= Math.Max(id.Length, k.Id.Length) / 3
                || Holds(k.Id, id)
                || Holds(id, k.Id)
            )
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Id, StringComparer.Ordinal)
            .Take(MostSuggestions)
            .Select(k => k.Id);
    }

    private static bool Holds(string whole, string part) =>
        part.Length > 2 && Fold(whole).Contains(Fold(part), StringComparison.Ordinal);

    private static string Fold(string id) =>
        string.Concat(id.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Levenshtein's, in one row of memory.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] =
                    a[i - 1] == b[j - 1]
                        ? diagonal
                        : 1 + Math.Min(diagonal, Math.Min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
