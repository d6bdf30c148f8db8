namespace StanceApi.Store.Entities;

/// <summary>A subscription to an RSS or Atom feed.</summary>
internal sealed class FeedRow
{
    public long Id { get; init; }
    public required string Url { get; init; }
    public string? Publisher { get; init; }
    public string? Language { get; init; }
    public int IntervalMinutes { get; init; }
    public DateTime CreatedAt { get; init; }

    /// <summary>As the feed gives it.</summary>
    public string? Title { get; set; }

    /// <summary>Not polled before; while it is polled, when somebody else may take it over.</summary>
    public DateTime NextPollAt { get; set; }
    public DateTime? PolledAt { get; set; }

    /// <summary>Polls in a row that failed.</summary>
    public int Failures { get; set; }

    /// <summary>Why the last poll failed.</summary>
    public string? Error { get; set; }
    public string? ETag { get; set; }
    public string? LastModified { get; set; }
}
