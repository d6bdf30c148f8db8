namespace StanceApi.Text.Tests.Golden;

/// <summary>Whether two names are the same actor's: equal, or one is in the other and not much shorter.</summary>
internal static class GoldenNames
{
    private const double LeastShare = 0.4;

    public static bool AreSame(string a, string b)
    {
        var (x, y) = (Bare(a), Bare(b));
        var (shorter, longer) = x.Length < y.Length ? (x, y) : (y, x);
        return x.Length > 0 && x == y
            || shorter.Length > 1
                && longer.Contains(shorter, StringComparison.Ordinal)
                && shorter.Length > LeastShare * longer.Length;
    }

    /// <summary>Letters and digits in lower case, without an English article.</summary>
    private static string Bare(string name)
    {
        var lower = name.ToLowerInvariant();
        return string.Concat(
            (lower.StartsWith("the ", StringComparison.Ordinal) ? lower[4..] : lower).Where(
                char.IsLetterOrDigit
            )
        );
    }
}
