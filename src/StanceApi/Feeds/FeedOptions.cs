using StanceApi.Scheduling;

namespace StanceApi.Feeds;

/// <summary>How feeds are polled; section <c>Feeds</c> of the configuration.</summary>
public sealed class FeedOptions
{
    public const string Section = "Feeds";

    /// <summary>How often this process looks for feeds that are due; 0 leaves them to others that share the store.</summary>
    public int LookEverySeconds { get; set; } = 30;

    /// <summary>Between two polls of a feed that does not say otherwise.</summary>
    public int IntervalMinutes { get; set; } = 30;

    /// <summary>Between two requests to one web server.</summary>
    public int HostSpacingSeconds { get; set; } = 2;

    /// <summary>After so many tries an entry's article is given up.</summary>
    public int MaxTries { get; set; } = 4;

    /// <summary>The entries of a feed that are looked at, from its top.</summary>
    public int MaxEntries { get; set; } = 500;

    /// <summary>For entries whose articles cannot be had.</summary>
    public Backoff EntryBackoff { get; } = new(TimeSpan.FromMinutes(5), 4, TimeSpan.FromHours(12));
}
