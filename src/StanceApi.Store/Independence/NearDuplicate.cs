namespace StanceApi.Store.Independence;

/// <summary>An article whose text is nearly the same as another's.</summary>
/// <param name="Similarity">Estimated share of runs of characters in common, 0.5 to 1.</param>
public sealed record NearDuplicate(
    string ArticleId,
    string? Title,
    string? Publisher,
    string? SourceUrl,
    DateTimeOffset? PublishedAt,
    double Similarity
);
