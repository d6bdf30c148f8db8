using StanceApi.Store.Feeds;

namespace StanceApi.Feeds;

/// <summary>The examples in the documentation.</summary>
public static class FeedExamples
{
    private static readonly DateTimeOffset At = new(2024, 10, 2, 14, 0, 0, TimeSpan.Zero);

    public static AddFeedRequest English { get; } =
        new("https://example.org/news.xml", null, null, null);

    public static AddFeedRequest Chinese { get; } =
        new("https://example.org/zh/atom.xml", "示例新闻", "zh-Hans", 60);

    public static FeedResponse Feed { get; } =
        new(
            "09m3k6tz5x0cc",
            "https://example.org/news.xml",
            "Example News",
            null,
            null,
            30,
            At,
            At.AddMinutes(1),
            At.AddMinutes(31),
            0,
            null,
            new FeedCountsResponse(42, 1, 0)
        );

    public static FeedEntryResponse Entry { get; } =
        new(
            "https://example.org/articles/1",
            "Minister: the idea needs time",
            At,
            At.AddMinutes(1),
            FeedEntryState.Waiting,
            1,
            At.AddMinutes(6),
            "example.org answers 503 Service Unavailable.",
            null
        );
}
