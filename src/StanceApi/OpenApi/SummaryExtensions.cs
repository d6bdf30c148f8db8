using FastEndpoints;
using StanceApi.Problems;

namespace StanceApi.OpenApi;

/// <summary>What the endpoints say about themselves in the OpenAPI document.</summary>
public static class SummaryExtensions
{
    /// <summary>A request body that runs as it is.</summary>
    public static void Example(this EndpointSummary summary, string label, object request)
    {
        ArgumentNullException.ThrowIfNull(summary);
        summary.RequestExamples.Add(new RequestExample(request, label, label));
    }

    /// <summary>An answer with an example of it.</summary>
    public static void Answers<T>(
        this EndpointSummary summary,
        int status,
        string description,
        T example
    )
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(summary);
        summary.Response<T>(status, description);
        summary.ResponseExamples[status] = example;
    }

    /// <summary>A resource can be asked for with the entity tag that the client has.</summary>
    public static void NotModified(this EndpointSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        summary.Response(
            304,
            "The entity tag in `If-None-Match` is the current one; nothing is sent."
        );
    }

    /// <summary>The id may be that of an actor that was merged into another.</summary>
    public static void Moved(this EndpointSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        summary.Response(
            308,
            "The actor was merged into another; `Location` is the same address with the other's id."
        );
    }

    /// <summary>The errors that a call answers with; an unknown parameter, a missing key, a weak key, too much or too long work and a failure go without saying.</summary>
    public static void Problems(
        this EndpointSummary summary,
        params ReadOnlySpan<ProblemKind> kinds
    )
    {
        ArgumentNullException.ThrowIfNull(summary);
        var all = kinds
            .ToArray()
            .Union([
                ProblemKinds.UnknownParameter,
                ProblemKinds.Unauthorized,
                ProblemKinds.Forbidden,
                ProblemKinds.TooManyRequests,
                ProblemKinds.Internal,
                ProblemKinds.Overloaded,
                ProblemKinds.TimedOut,
            ])
            .GroupBy(k => k.Status)
            .OrderBy(g => g.Key);
        foreach (var status in all)
        {
            summary.Response<ProblemResponse>(
                status.Key,
                string.Join(" Or: ", status.Select(k => $"{k.Title}. {k.Meaning}")),
                Problem.MediaType
            );
            summary.ResponseExamples[status.Key] = status.First().Example();
        }
    }
}
