using StanceApi.Store.Feeds;

namespace StanceApi.Feeds;

/// <summary>An entry that a feed has shown.</summary>
/// <param name="Url" example="https://example.org/articles/1">Where its article is; null where the feed does not say.</param>
/// <param name="Title" example="Minister: the idea needs time">As the feed gives it.</param>
/// <param name="PublishedAt">As the feed gives it.</param>
/// <param name="SeenAt">When the feed first showed it.</param>
/// <param name="State">Whether its article is there.</param>
/// <param name="Tries" example="1">How often fetching failed.</param>
/// <param name="NextTryAt">When it is tried again; null when it is not.</param>
/// <param name="Error" example="example.org answers 503 Service Unavailable.">Why its article could not be had.</param>
/// <param name="ArticleId" example="09m3k6tz5x0aa">The article.</param>
public sealed record FeedEntryResponse(
    string? Url,
    string? Title,
    DateTimeOffset? PublishedAt,
    DateTimeOffset SeenAt,
    FeedEntryState State,
    int Tries,
    DateTimeOffset? NextTryAt,
    string? Error,
    string? ArticleId
)
{
    public static FeedEntryResponse From(StoredFeedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new FeedEntryResponse(
            entry.Url,
            entry.Title,
            entry.PublishedAt,
            entry.SeenAt,
            entry.State,
            entry.Tries,
            entry.NextTryAt,
            entry.Error,
            entry.ArticleId
        );
    }
}
