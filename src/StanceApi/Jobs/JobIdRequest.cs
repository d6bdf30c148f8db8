using FastEndpoints;

namespace StanceApi.Jobs;

/// <summary>One job.</summary>
public sealed record JobIdRequest
{
    /// <summary>Id of the job.</summary>
    /// <example>09m3k7bq1w2d4</example>
    [RouteParam]
    public string Id { get; init; } = "";
}
