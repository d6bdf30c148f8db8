namespace StanceApi.Limits;

/// <summary>What the server accepts; section <c>Limits</c> of the configuration.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>The largest article, in bytes of UTF-8.</summary>
    public long MaxArticleBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>The largest batch of articles.</summary>
    public long MaxBatchBytes { get; set; } = 1024 * 1024 * 1024;

    /// <summary>The largest request body: an article with every character escaped, and what goes with it.</summary>
    public long MaxBodyBytes => (3 * MaxArticleBytes) + (1024 * 1024);

    /// <summary>So many requests a second of one caller, in the long run; 0 for as many as they like.</summary>
    public int RequestsPerSecond { get; set; } = 100;

    /// <summary>So many at once after a rest.</summary>
    public int Burst { get; set; } = 500;

    /// <summary>So many requests of one caller at the same time; 0 for as many as they like.</summary>
    public int ConcurrentPerCaller { get; set; } = 32;

    /// <summary>So many requests in work at the same time, of all callers; 0 for 16 a processor, 32 at least.</summary>
    public int Concurrent { get; set; }

    /// <summary>So many more wait for their turn; the next are sent away.</summary>
    public int Waiting { get; set; } = 256;

    /// <summary>The longest that one waits.</summary>
    public int WaitSeconds { get; set; } = 5;

    /// <summary>The longest that a request takes.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>The longest that a batch is read, an import or an export takes.</summary>
    public int LongTimeoutMinutes { get; set; } = 30;

    /// <summary>The longest that requests are waited for when the server is stopped.</summary>
    public int DrainSeconds { get; set; } = 30;

    /// <summary>So long the server still takes requests while it already says that it is not ready, for load balancers.</summary>
    public int DrainDelaySeconds { get; set; }

    public int ConcurrentOrDefault =>
        Concurrent > 0 ? Concurrent : Math.Max(32, 16 * Environment.ProcessorCount);
}
