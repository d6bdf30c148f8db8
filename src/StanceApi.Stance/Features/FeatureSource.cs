namespace StanceApi.Stance.Features;

/// <summary>Where a feature comes from that was not read from tokens of the statement; in place of the first token.</summary>
internal static class FeatureSource
{
    /// <summary>The statement as a whole: how it mentions the proposal, how long it is.</summary>
    public const int Statement = -1;

    /// <summary>The question it answers or the sentence before it.</summary>
    public const int Context = -2;

    /// <summary>The article around it.</summary>
    public const int Article = -3;
}
