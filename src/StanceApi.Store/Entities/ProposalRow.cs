using System.Collections.Immutable;
using StanceApi.Stance.Proposals;

namespace StanceApi.Store.Entities;

internal sealed class ProposalRow
{
    public required string Id { get; init; }
    public ImmutableArray<LocalizedText> Names { get; set; }
    public ImmutableArray<LocalizedText> Aliases { get; set; }
    public string? Description { get; set; }
    public ImmutableArray<ProposalExample> Examples { get; set; }
    public DateTime CreatedAt { get; init; }

    /// <summary>1 at first, then one more with each change.</summary>
    public int Revision { get; set; }
}
