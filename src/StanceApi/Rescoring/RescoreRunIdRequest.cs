using FastEndpoints;

namespace StanceApi.Rescoring;

/// <summary>One run.</summary>
public sealed record RescoreRunIdRequest
{
    /// <summary>Id of the run.</summary>
    /// <example>09m3k7bq1w2d4</example>
    [RouteParam]
    public string Id { get; init; } = "";
}
