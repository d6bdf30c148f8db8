namespace StanceApi.Store.Audit;

public enum AuditAction
{
    Create,
    Change,
    Import,
    Merge,
    Split,
    Activate,
    Delete,
    Correct,
    Undo,
    Train,
    Poll,
}

/// <summary>Who makes a change, and what for.</summary>
/// <param name="Name">The name of the API key; <c>local</c> where none is needed.</param>
/// <param name="CauseId">Id of the event that this follows from, such as the one that began a job; null where it follows from none.</param>
public sealed record Author(string Name, string? Reason = null, string? CauseId = null)
{
    /// <summary>What the program does of its own accord.</summary>
    public static Author Program { get; } = new("StanceApi");
}

/// <summary>A change that somebody made.</summary>
/// <param name="CauseId">Equal for all changes of one request and all that follows from it; the id of the first.</param>
/// <param name="Before">JSON; null for what was not there before.</param>
/// <param name="After">JSON; null for what is no longer there.</param>
public sealed record AuditEvent(
    string Id,
    DateTimeOffset At,
    string Who,
    AuditAction Action,
    string Entity,
    string EntityId,
    string? Reason,
    string CauseId,
    string? Before,
    string? After
);
