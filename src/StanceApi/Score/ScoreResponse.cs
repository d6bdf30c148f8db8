using StanceApi.Statements;

namespace StanceApi.Score;

/// <summary>One stance for each item, in their order.</summary>
public sealed record ScoreResponse(IReadOnlyList<ScoredItemResponse> Items);

/// <summary>The stance of one item.</summary>
/// <param name="Id" example="1">The item's own id.</param>
/// <param name="Stance">The evidence's offsets point into the item's statement.</param>
public sealed record ScoredItemResponse(string? Id, StanceResponse Stance);
