using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;

namespace StanceApi.Problems;

/// <summary>Gives a body to errors that the framework answers with a status code alone.</summary>
public static class BareStatusProblems
{
    public static Task WriteAsync(StatusCodeContext bare)
    {
        ArgumentNullException.ThrowIfNull(bare);
        var context = bare.HttpContext;
        var kind = ProblemKinds.ForStatus(context.Response.StatusCode);
        return new Problem(kind, Detail(context, kind)).WriteAsync(context);
    }

    private static string Detail(HttpContext context, ProblemKind kind)
    {
        var request = context.Request;
        return kind.Status switch
        {
            404 =>
                $"{request.Path} is not an address of this server. The API is under /api/v1 and described at /swagger.",
            405 =>
                $"{request.Method} is not possible on {request.Path}. Allowed: {context.Response.Headers.Allow}.",
            415 => BodyProblems.MediaType(request.ContentType, Accepted(context)).Detail,
            _ => kind.Meaning,
        };
    }

    // Routing has turned the call away, so what it takes is looked up once more.
    private static IReadOnlyList<string> Accepted(HttpContext context) =>
        [
            .. context
                .RequestServices.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => IsCalled(e, context.Request))
                .SelectMany(e => e.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [])
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static bool IsCalled(RouteEndpoint endpoint, HttpRequest request) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods
        && methods.HttpMethods.Contains(request.Method, StringComparer.OrdinalIgnoreCase)
        && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(
            request.Path,
            []
        );
}
