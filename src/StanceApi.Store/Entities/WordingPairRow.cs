using StanceApi.Stance.Independence;

namespace StanceApi.Store.Entities;

/// <summary>Two wordings found to be nearly the same, or translations of each other: a fact about the two texts alone.</summary>
internal sealed class WordingPairRow
{
    /// <summary>The <see cref="StatementRow.Words"/> of the one; smaller than <see cref="Second"/>.</summary>
    public long First { get; init; }
    public long Second { get; init; }
    public WordingRelation Relation { get; init; }
}
