namespace StanceApi.Store.Entities;

/// <summary>What an actor said on a proposal has changed since its shifts were last announced.</summary>
internal sealed class ShiftCheckRow
{
    public required string ActorId { get; init; }
    public required string ProposalId { get; init; }

    /// <summary>One more with each change: what is announced meanwhile is looked at again.</summary>
    public long Changes { get; init; }
}

/// <summary>A shift that was announced, so that it is announced once.</summary>
internal sealed class AnnouncedShiftRow
{
    public required string ActorId { get; init; }
    public required string ProposalId { get; init; }
    public required string ShiftId { get; init; }
}
