namespace StanceApi.Fetching;

/// <summary>How articles and feeds are fetched; section <c>Fetching</c> of the configuration.</summary>
public sealed class FetchOptions
{
    public const string Section = "Fetching";

    /// <summary>
    /// Networks such as <c>10.1.0.0/16</c> that may be asked although they are private; none unless configured.
    /// </summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>For one document, with connecting, redirects and reading.</summary>
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>How many redirects are followed.</summary>
    public int MaxRedirects { get; set; } = 5;

    /// <summary>The largest feed, in bytes once decompressed.</summary>
    public long MaxFeedBytes { get; set; } = 5 * 1024 * 1024;
}
