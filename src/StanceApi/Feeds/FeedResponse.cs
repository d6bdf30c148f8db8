using StanceApi.Store.Feeds;

namespace StanceApi.Feeds;

/// <summary>A subscription to an RSS or Atom feed.</summary>
/// <param name="Id" example="09m3k6tz5x0cc">Given by the store.</param>
/// <param name="Url" example="https://example.org/news.xml">Where the feed is.</param>
/// <param name="Title" example="Example News">As the feed gives it; null until it was read.</param>
/// <param name="Publisher" example="Example News">Of its articles; the feed's title where it is null.</param>
/// <param name="Language" example="en">Of its articles; null detects it.</param>
/// <param name="IntervalMinutes" example="30">Between two polls.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="LastPolledAt">When it was asked last.</param>
/// <param name="NextPollAt">When it is asked next; later and later while it fails.</param>
/// <param name="Failures" example="0">Polls in a row that failed.</param>
/// <param name="Error">Why the last poll failed; null after one that did not.</param>
/// <param name="Entries">What became of its entries.</param>
public sealed record FeedResponse(
    string Id,
    string Url,
    string? Title,
    string? Publisher,
    string? Language,
    int IntervalMinutes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastPolledAt,
    DateTimeOffset NextPollAt,
    int Failures,
    string? Error,
    FeedCountsResponse Entries
)
{
    public static FeedResponse From(StoredFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return new FeedResponse(
            feed.Id,
            feed.Url,
            feed.Title,
            feed.Publisher,
            feed.Language,
            feed.IntervalMinutes,
            feed.CreatedAt,
            feed.PolledAt,
            feed.NextPollAt,
            feed.Failures,
            feed.Error,
            new FeedCountsResponse(feed.Entries.Stored, feed.Entries.Waiting, feed.Entries.Failed)
        );
    }
}

/// <summary>How many of a feed's entries there are.</summary>
/// <param name="Stored" example="42">Their articles are stored.</param>
/// <param name="Waiting" example="1">Their articles are yet to be fetched, perhaps once more.</param>
/// <param name="Failed" example="0">Their articles could not be had.</param>
public sealed record FeedCountsResponse(int Stored, int Waiting, int Failed);
