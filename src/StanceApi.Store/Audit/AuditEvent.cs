namespace StanceApi.Store.Audit;

public enum AuditAction
{
    Create,
    Change,
    Delete,
    Import,
    Merge,
    Split,
}

/// <summary>Who makes a change, and what for.</summary>
/// <param name="Name">The name of the API key; <c>local</c> where none is needed.</param>
public sealed record Author(string Name, string? Reason = null);

/// <summary>A change that somebody made.</summary>
/// <param name="CauseId">Equal for all changes of one request; the id of its first.</param>
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
