using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// The bags that a thread fills with the features of statements, one after another, so that they are not made anew for
/// each: one pair for each of an article's first statements, and one that all others take in turn.
/// </summary>
internal sealed class WorkBags
{
    /// <summary>How many statements of an article are kept; further ones are read a second time.</summary>
    public const int MostKept = 64;

    [ThreadStatic]
    private static WorkBags?[]? _own;

    public FeatureBag Relevance { get; } = new(FeatureExtractor.RelevanceSize);
    public FeatureBag Stance { get; } = new(FeatureExtractor.StanceSize);

    /// <param name="statement">Which of its article's it is; those from <see cref="MostKept"/> on share one pair.</param>
    public static WorkBags At(int statement)
    {
        _own ??= new WorkBags?[MostKept + 1];
        return _own[Math.Min(statement, MostKept)] ??= new WorkBags();
    }
}
