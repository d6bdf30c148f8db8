using StanceApi.Store.Feeds;

namespace StanceApi.Store.Entities;

/// <summary>An entry that a feed has shown. It stays, so that its article is fetched once.</summary>
internal sealed class FeedEntryRow
{
    public long Id { get; init; }
    public long FeedId { get; init; }

    /// <summary>SHA-256 of what the feed knows it by.</summary>
    public required string Key { get; init; }
    public string? Url { get; init; }
    public string? Title { get; init; }
    public DateTime? PublishedAt { get; init; }
    public DateTime SeenAt { get; init; }
    public FeedEntryState State { get; set; }
    public int Tries { get; set; }
    public DateTime NextTryAt { get; set; }
    public string? Error { get; set; }

    /// <summary>The article, which may have been deleted since.</summary>
    public long? ArticleId { get; set; }
}
