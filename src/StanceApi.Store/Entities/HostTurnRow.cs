namespace StanceApi.Store.Entities;

/// <summary>When a web server may be asked next.</summary>
internal sealed class HostTurnRow
{
    public required string Host { get; init; }
    public DateTime NextAt { get; set; }
}
