namespace StanceApi.Store.Entities;

/// <summary>A request that its sender may repeat without its being done twice.</summary>
internal sealed class IdempotencyRow
{
    /// <summary>The name of the API key: callers do not see each other's.</summary>
    public required string Caller { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was asked for.</summary>
    public required string Request { get; init; }
    public DateTime CreatedAt { get; init; }

    /// <summary>While it is being answered: until when nobody else answers it.</summary>
    public DateTime? LeasedUntil { get; init; }

    /// <summary>The process that answers it.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// The first event in the audit log of what was asked for, written in the transaction that did it: from then on it is
    /// done, whatever becomes of the answer.
    /// </summary>
    public long? EventId { get; init; }

    /// <summary>Null while it is being answered.</summary>
    public int? Status { get; init; }

    /// <summary>Those that belong to the answer, as JSON.</summary>
    public string? Headers { get; init; }
    public byte[]? Body { get; init; }
}
