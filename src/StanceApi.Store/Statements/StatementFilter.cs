using StanceApi.Stance.Scoring;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Statements;

/// <summary>Which statements are wanted; null means all. The conditions are joined by "and".</summary>
/// <param name="Country">ISO 3166-1 alpha-3, of any of the speakers: as the article has it, else the actor's.</param>
/// <param name="ProposalId">Alone: statements that bear on the proposal (any label but unrelated).</param>
/// <param name="Label">The stance toward <paramref name="ProposalId"/>, or toward any proposal.</param>
/// <param name="Language">BCP 47; <c>zh</c> takes in <c>zh-Hans</c> and <c>zh-Hant</c>.</param>
/// <param name="SaidFrom">Leaves out what cannot have been said on or after this day, and what is undated.</param>
/// <param name="SaidTo">Leaves out what cannot have been said on or before this day, and what is undated.</param>
/// <param name="MinConfidence">Of the stance that <paramref name="ProposalId"/> and <paramref name="Label"/> ask for, 0 to 1.</param>
/// <param name="Query">Words, and phrases in double quotes, that must all occur; works for single Chinese characters too.</param>
public sealed record StatementFilter(
    string? ActorId = null,
    string? Country = null,
    string? ProposalId = null,
    StanceLabel? Label = null,
    StatementKind? Kind = null,
    string? Language = null,
    DateOnly? SaidFrom = null,
    DateOnly? SaidTo = null,
    double? MinConfidence = null,
    string? Query = null
)
{
    internal bool AsksForStance =>
        ProposalId is not null || Label is not null || MinConfidence is not null;
}
