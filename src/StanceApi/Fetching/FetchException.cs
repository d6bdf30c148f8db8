namespace StanceApi.Fetching;

public enum FetchFailure
{
    /// <summary>The address may not be asked.</summary>
    Refused,

    /// <summary>No server answered.</summary>
    Unreachable,
    TimedOut,

    /// <summary>The server answered with an error.</summary>
    Status,

    /// <summary>The server answered with something that is not wanted.</summary>
    Unreadable,
    TooLarge,
}

/// <summary>A document could not be fetched; the message says why, for the one who asked for it.</summary>
/// <param name="retryAfter">How long the other server asks to be left alone.</param>
public sealed class FetchException(
    FetchFailure failure,
    string message,
    TimeSpan? retryAfter = null,
    Exception? cause = null
) : Exception(message, cause)
{
    public FetchFailure Failure { get; } = failure;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
