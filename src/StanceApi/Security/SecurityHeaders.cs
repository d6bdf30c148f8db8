using StanceApi.OpenApi;
using StanceApi.Page;

namespace StanceApi.Security;

/// <summary>What browsers and caches are told about every answer.</summary>
public static class SecurityHeaders
{
    // The documentation's own page brings styles inline.
    private const string DocumentationPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly PathString[] Private = ["/api", "/mcp", "/health", "/metrics"];

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                // At the last moment: an error clears what was set before.
                context.Response.OnStarting(Write, context);
                return next(context);
            }
        );

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var (headers, path) = (context.Response.Headers, context.Request.Path);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = OpenApiSetup.IsDocumentation(path)
                ? DocumentationPolicy
                : PagePolicy.ContentSecurity;
        }
        // What a key opens is for its owner: caches on the way keep none of it, one's own asks whether it still holds.
        if (
            headers.CacheControl.Count == 0
            && Array.Exists(
                Private,
                p => path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            headers.CacheControl = "private, no-cache";
        }
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
        return Task.CompletedTask;
    }
}
