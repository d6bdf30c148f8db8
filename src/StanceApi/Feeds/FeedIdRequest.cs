using FastEndpoints;

namespace StanceApi.Feeds;

/// <summary>One feed.</summary>
public sealed record FeedIdRequest
{
    /// <summary>Id of the feed.</summary>
    /// <example>09m3k6tz5x0cc</example>
    [RouteParam]
    public string Id { get; init; } = "";
}
