using FastEndpoints;

namespace StanceApi.Proposals;

/// <summary>One proposal.</summary>
public sealed record ProposalIdRequest
{
    /// <summary>Id of the proposal.</summary>
    /// <example>asian-nato</example>
    [RouteParam]
    public string Id { get; init; } = "";
}
