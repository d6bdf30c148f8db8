using StanceApi.Timelines;

namespace StanceApi.Compare;

/// <summary>Timelines side by side.</summary>
/// <param name="Items">One for each actor and proposal, in the order of the question.</param>
public sealed record CompareResponse(IReadOnlyList<ActorTimelineResponse> Items);
