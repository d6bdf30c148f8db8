namespace StanceApi.Problems;

/// <summary>What every error looks like (RFC 9457).</summary>
/// <param name="Type" example="/problems/validation">The kind of error; never changes, so switch on this.</param>
/// <param name="Title" example="A value is not acceptable">The kind in words.</param>
/// <param name="Status" example="422">The HTTP status, repeated.</param>
/// <param name="Detail" example="publishedAt lies in the future.">What is wrong with this request and what to send instead.</param>
/// <param name="Instance" example="/api/v1/analyze">The path that was called.</param>
/// <param name="TraceId">Finds this request in the server's log.</param>
/// <param name="Errors">For 400 and 422: messages by field, in the request's own spelling (`proposals[0].name`).</param>
/// <param name="DidYouMean">Ids that look like the unknown one.</param>
public sealed record ProblemResponse(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string TraceId,
    IReadOnlyDictionary<string, string[]>? Errors,
    IReadOnlyList<string>? DidYouMean
);
