namespace StanceApi.ChatScoring;

/// <summary>A chat model that judges statements in place of the trained one; section <c>Scoring:Chat</c> of the configuration.</summary>
public sealed class ChatOptions
{
    public const string Section = "Scoring:Chat";
    private const double PauseSeconds = 3;

    /// <summary>Base address of an OpenAI-compatible API, such as <c>https://host/v1</c>; null leaves it off.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Empty for a server that asks for none.</summary>
    public string ApiKey { get; set; } = "";

    public string Model { get; set; } = "";

    /// <summary>For one try.</summary>
    public double TimeoutSeconds { get; set; } = 20;

    /// <summary>After a time-out, a full server (429) or a failure of the server's (5xx).</summary>
    public int Retries { get; set; } = 2;

    /// <summary>Tokens sent and received in a day by UTC; beyond them the trained model judges. Counted since the start.</summary>
    public long MaxTokensPerDay { get; set; } = 1_000_000;

    public int MaxConcurrency { get; set; } = 4;

    /// <summary>Empty for models that refuse to be told.</summary>
    public float? Temperature { get; set; } = 0;

    /// <summary>For all tries together, with the pauses between them.</summary>
    public TimeSpan Longest =>
        TimeSpan.FromSeconds((TimeoutSeconds * (Retries + 1)) + (PauseSeconds * Retries));

    public bool IsOn => Endpoint is not null;

    public bool IsComplete =>
        !IsOn
        || (
            Endpoint is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            && Model.Length > 0
            && TimeoutSeconds > 0
            && Retries >= 0
            && MaxTokensPerDay > 0
            && MaxConcurrency > 0
        );
}
