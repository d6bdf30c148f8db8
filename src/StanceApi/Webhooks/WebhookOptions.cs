using StanceApi.Scheduling;

namespace StanceApi.Webhooks;

/// <summary>How notices are delivered; section <c>Webhooks</c> of the configuration.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Networks such as <c>10.1.0.0/16</c> that may be told although they are private; none unless configured.</summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>How often this process looks for what is due; 0 leaves it to others that share the store.</summary>
    public int LookEverySeconds { get; set; } = 5;

    /// <summary>For one try.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>After so many tries a notice is given up.</summary>
    public int MaxTries { get; set; } = 8;

    /// <summary>The wait after the first failure; it is four times as long after each further one.</summary>
    public int FirstRetrySeconds { get; set; } = 10;

    public Backoff Backoff =>
        new(TimeSpan.FromSeconds(FirstRetrySeconds), 4, TimeSpan.FromHours(6));
}
