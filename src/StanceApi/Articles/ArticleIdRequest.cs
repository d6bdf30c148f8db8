using FastEndpoints;

namespace StanceApi.Articles;

/// <summary>One article.</summary>
public sealed record ArticleIdRequest
{
    /// <summary>Id of the article.</summary>
    /// <example>09m3k6tz5x0aa</example>
    [RouteParam]
    public string Id { get; init; } = "";
}
