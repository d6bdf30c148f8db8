using StanceApi.Store.Audit;

namespace StanceApi.Store.Entities;

/// <summary>A change that somebody made. Rows are added and never changed: the database refuses it.</summary>
internal sealed class AuditEventRow
{
    public long Id { get; init; }
    public DateTime At { get; init; }

    /// <summary>The name of the API key; <c>local</c> where none is needed.</summary>
    public required string Who { get; init; }
    public AuditAction Action { get; init; }

    /// <summary>The kind of thing: <c>actor</c>.</summary>
    public required string Entity { get; init; }
    public required string EntityId { get; init; }

    /// <summary>What the change was for, as whoever made it says.</summary>
    public string? Reason { get; init; }

    /// <summary>Equal for all changes of one request and all that follows from it.</summary>
    public long CauseId { get; init; }

    /// <summary>JSON; null for what was not there before.</summary>
    public string? Before { get; init; }

    /// <summary>JSON; null for what is no longer there.</summary>
    public string? After { get; init; }
}
