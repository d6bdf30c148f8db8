namespace StanceApi.Text.Actors;

/// <summary>How alike two spellings are: twice the longest common subsequence over both lengths, 0 to 1.</summary>
internal static class NameSimilarity
{
    /// <summary>Of the mention's name and the likest name of the actor.</summary>
    public static double Of(Actor actor, MentionReading reading) =>
        OfKeys(actor.Names.Select(n => n.Key), [.. reading.Keys, .. reading.LatinKeys]);

    public static double OfKeys(IEnumerable<string> names, IReadOnlyCollection<string> keys) =>
        names.SelectMany(name => keys.Select(key => Of(name, key))).DefaultIfEmpty(0).Max();

    private static double Of(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        var row = new int[b.Length + 1];
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = b[j - 1] == c ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return 2.0 * row[^1] / (a.Length + b.Length);
    }
}
