using System.Collections.Concurrent;
using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Proposals;

namespace StanceApi.Problems;

/// <summary>Refuses query parameters that a call does not have: ignored without a word, they would seem to work.</summary>
public sealed class UnknownParameters(RequestDelegate next)
{
    private readonly ConcurrentDictionary<EndpointDefinition, string[]> _known = new();

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = context.Request.Query;
        if (
            query.Count == 0
            || context.GetEndpoint() is not RouteEndpoint endpoint
            || endpoint.Metadata.GetMetadata<EndpointDefinition>() is not { } definition
        )
        {
            return next(context);
        }
        var known = _known.GetOrAdd(
            definition,
            d =>
                [
                    .. RequestShape
                        .Of(d, endpoint.RoutePattern.RawText!, context.Request.Method)
                        .Where(f => f.Part is RequestPart.Query)
                        .Select(f => f.Name)
                        .Order(StringComparer.Ordinal),
                ]
        );
        var unknown = query
            .Keys.Where(k => !known.Contains(k, StringComparer.OrdinalIgnoreCase))
            .ToList();
        return unknown.Count == 0 ? next(context) : Explain(unknown, known).WriteAsync(context);
    }

    private static Problem Explain(List<string> unknown, string[] known)
    {
        var meant = unknown.ToDictionary(
            name => name,
            name => Similarity.Nearest(name, known).ToArray(),
            StringComparer.Ordinal
        );
        var detail = string.Join(
            ' ',
            unknown.Select(name =>
                $"There is no parameter '{name}' here{(meant[name].Length > 0 ? $"; did you mean {string.Join(" or ", meant[name])}?" : ".")}"
            )
        );
        var takes =
            known.Length == 0
                ? "This call takes none."
                : $"This call takes {string.Join(", ", known)}.";
        var similar = meant.Values.SelectMany(m => m).Distinct(StringComparer.Ordinal).ToList();
        return new Problem(ProblemKinds.UnknownParameter, $"{detail} {takes}")
        {
            Errors = meant.ToDictionary(
                m => m.Key,
                m =>
                    new[]
                    {
                        m.Value.Length > 0
                            ? $"Unknown; did you mean {string.Join(" or ", m.Value)}?"
                            : $"Unknown. {takes}",
                    },
                StringComparer.Ordinal
            ),
            DidYouMean = similar.Count > 0 ? similar : null,
        };
    }
}
