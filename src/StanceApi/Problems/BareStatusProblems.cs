using Microsoft.AspNetCore.Diagnostics;

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
            415 =>
                $"The body was sent as '{request.ContentType}'. Send JSON with Content-Type: application/json.",
            _ => kind.Meaning,
        };
    }
}
