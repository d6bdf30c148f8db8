namespace StanceApi.Hosting;

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
}
