namespace StanceApi.Stance.Features;

/// <summary>What the flags of <see cref="ArticleFeatures"/> are called in the model.</summary>
internal static class ArticleFlags
{
    public static readonly ulong Around = Of("around");
    public static readonly ulong AroundBefore = Of("around, before");
    public static readonly ulong Before = Of("before");
    public static readonly ulong After = Of("after");
    public static readonly ulong Density = Of("density");
    public static readonly ulong Headline = Of("headline");
    public static readonly ulong HeadlineDensity = Of("headline, density");
    public static readonly ulong Shared = Of("shared");
    public static readonly ulong SharedDensity = Of("shared, density");
    public static readonly ulong Described = Of("described");
    public static readonly ulong Stance = Of("stance");
    public static readonly ulong StanceBefore = Of("stance, before");
    public static readonly ulong StanceDensity = Of("stance, density");
    public static readonly ulong SentenceBefore = Of("sentence before");
    public static readonly ulong SentenceAfter = Of("sentence after");
    public static readonly ulong Own = Of("own");
    public static readonly ulong OwnBefore = Of("own, before");
    public static readonly ulong OwnAround = Of("own, around");
    public static readonly ulong OwnDensity = Of("own, density");
    public static readonly ulong OwnShared = Of("own, shared");
    public static readonly ulong OwnStance = Of("own, stance");
    public static readonly ulong OwnHeadline = Of("own, headline");
    public static readonly ulong Size = Of("size");
    public static readonly ulong SizeShared = Of("size, shared");
    public static readonly ulong SizeBefore = Of("size, before");
    public static readonly ulong WayDensity = Of("way, density");
    public static readonly ulong Speaker = Of("speaker");

    private static ulong Of(string name) => Hashing.Of("article " + name);
}
