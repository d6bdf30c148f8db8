namespace StanceApi.Store.Entities;

/// <summary>When something that comes round by the clock was last set off, by whichever process.</summary>
internal sealed class FiredScheduleRow
{
    public required string Name { get; init; }
    public DateTime LastAt { get; init; }
}
