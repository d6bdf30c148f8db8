using System.Collections.Immutable;

namespace StanceApi.Store.Entities;

/// <summary>An actor that a speaker may be, where it is doubtful which.</summary>
internal sealed class SpeakerCandidateRow
{
    public long StatementId { get; init; }
    public int Ordinal { get; init; }

    /// <summary>0 for the likeliest.</summary>
    public int Rank { get; init; }
    public required string ActorId { get; init; }
    public ActorRow? Actor { get; init; }
    public double Confidence { get; init; }
    public ImmutableArray<string> Reasons { get; init; }
}
