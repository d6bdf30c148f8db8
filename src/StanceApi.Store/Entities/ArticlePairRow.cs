namespace StanceApi.Store.Entities;

/// <summary>Two near-duplicate articles.</summary>
internal sealed class ArticlePairRow
{
    /// <summary>The smaller id of the two.</summary>
    public long FirstId { get; init; }
    public ArticleRow? First { get; init; }
    public long SecondId { get; init; }
    public ArticleRow? Second { get; init; }

    /// <summary>Estimated Jaccard similarity of their texts, 0 to 1.</summary>
    public double Similarity { get; init; }
}

/// <summary>A key under which near-duplicates of an article are found.</summary>
internal sealed class ArticleBandRow
{
    public long Band { get; init; }
    public long ArticleId { get; init; }
    public ArticleRow? Article { get; init; }
}
