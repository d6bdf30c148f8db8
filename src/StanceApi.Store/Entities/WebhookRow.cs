using System.Collections.Immutable;

namespace StanceApi.Store.Entities;

/// <summary>An address that wants to be told.</summary>
internal sealed class WebhookRow
{
    public long Id { get; init; }
    public required string Url { get; init; }
    public required ImmutableArray<string> Events { get; init; }
    public string? Description { get; init; }

    /// <summary>What notices are signed with, as the receiver has it.</summary>
    public required string Secret { get; init; }
    public DateTime CreatedAt { get; init; }
}
