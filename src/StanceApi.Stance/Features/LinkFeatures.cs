namespace StanceApi.Stance.Features;

/// <summary>
/// How the mentions of the proposal, the words of stance and the words that change the subject follow each other,
/// whatever the stance: "we [stance] [target]" against "we [stance] another, unlike [target]".
/// </summary>
internal static class LinkFeatures
{
    private const int MaxRun = 4;
    public static readonly ulong AnyStance = Hashing.Of("<stance>");
    private static readonly ulong Link = Hashing.Of("link");

    public static void Add(FeatureBag bag, StatementReading reading, ulong prefix, float weight)
    {
        var symbols = Skeleton
            .Of(reading)
            .FindAll(s => s.Hash != Skeleton.SentenceEnd && s.Hash != Skeleton.Question)
            .ConvertAll(s => StanceGroups.Contains(s.Hash) ? s with { Hash = AnyStance } : s);
        var seen = new HashSet<ulong>();
        for (var i = 0; i < symbols.Count; i++)
        {
            var hash = Hashing.Combine(prefix, Link);
            for (var j = i; j < symbols.Count && j - i < MaxRun; j++)
            {
                hash = Hashing.Combine(hash, symbols[j].Hash);
                if (seen.Add(hash))
                {
                    bag.Add(hash, weight, symbols[i].First, symbols[j].Last);
                }
            }
        }
    }
}
