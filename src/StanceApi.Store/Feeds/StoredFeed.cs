namespace StanceApi.Store.Feeds;

/// <summary>A subscription to an RSS or Atom feed.</summary>
/// <param name="Title">As the feed gives it; null until it was read.</param>
/// <param name="Publisher">Of its articles; the feed's title unless given.</param>
/// <param name="Failures">Polls in a row that failed.</param>
/// <param name="Error">Why the last poll failed; null after one that did not.</param>
public sealed record StoredFeed(
    string Id,
    string Url,
    string? Title,
    string? Publisher,
    string? Language,
    int IntervalMinutes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PolledAt,
    DateTimeOffset NextPollAt,
    int Failures,
    string? Error,
    FeedCounts Entries
);

/// <summary>How many of a feed's entries there are.</summary>
public sealed record FeedCounts(int Stored, int Waiting, int Failed);

public enum FeedEntryState
{
    /// <summary>Its article is yet to be fetched, for the first time or again.</summary>
    Waiting,
    Stored,

    /// <summary>It was tried as often as it may be.</summary>
    Failed,
}

/// <summary>An entry as a feed shows it.</summary>
/// <param name="Key">What the feed knows it by, of any length.</param>
/// <param name="Url">Where its article is; null where the feed does not say.</param>
public sealed record FeedEntry(string Key, string? Url, string? Title, DateTimeOffset? PublishedAt);

/// <param name="Error">Why its article could not be had when it was last tried.</param>
public sealed record StoredFeedEntry(
    string Id,
    string? Url,
    string? Title,
    DateTimeOffset? PublishedAt,
    DateTimeOffset SeenAt,
    FeedEntryState State,
    int Tries,
    DateTimeOffset? NextTryAt,
    string? Error,
    string? ArticleId
);
