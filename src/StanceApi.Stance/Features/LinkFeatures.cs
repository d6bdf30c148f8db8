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
        var symbols = reading.Skeleton;
        var seen = SeenFeatures.Empty();
        for (var i = 0; i < symbols.Length; i++)
        {
            var hash = Hashing.Combine(prefix, Link);
            var length = 0;
            for (var j = i; j < symbols.Length && length < MaxRun; j++)
            {
                if (symbols[j].Hash == Skeleton.SentenceEnd || symbols[j].Hash == Skeleton.Question)
                {
                    if (i == j)
                    {
                        break;
                    }

                    continue;
                }

                length++;
                hash = Hashing.Combine(
                    hash,
                    StanceGroups.Contains(symbols[j].Hash) ? AnyStance : symbols[j].Hash
                );
                if (seen.Add(hash))
                {
                    bag.Add(hash, weight, symbols[i].First, symbols[j].Last);
                }
            }
        }
    }
}
