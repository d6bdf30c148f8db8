using Microsoft.Extensions.Options;
using StanceApi.Problems;

namespace StanceApi.Security;

/// <summary>
/// Where no key is needed, refuses requests that a web page of somebody else makes through a browser on this machine: a
/// form that is sent across, or a name that was turned to point at loopback, would make them pass for local.
/// </summary>
public sealed class LocalGuard(
    RequestDelegate next,
    KeyRing ring,
    IOptions<SecurityOptions> security
)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var problem = Foreign(context.Request);
        if (problem is not null && !await ring.IsNeededAsync(context.RequestAborted))
        {
            await problem.WriteAsync(context);
            return;
        }
        await next(context);
    }

    private Problem? Foreign(HttpRequest request)
    {
        var host = request.Host.Host;
        // Behind a proxy that checks callers, the server has the name that the proxy has.
        if (!security.Value.AllowAnonymous && host.Length > 0 && !LocalHosts.Has(host))
        {
            return new Problem(
                ProblemKinds.Forbidden,
                $"Without API keys this server answers to localhost and 127.0.0.1 only, not to {host}."
            );
        }
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOurs(origin, host)
            ? null
            : new Problem(
                ProblemKinds.Forbidden,
                $"Without API keys only pages of this machine may call, not {origin}."
            );
    }

    private bool IsOurs(string origin, string host) =>
        security.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && (
                LocalHosts.Has(uri.Host)
                || string.Equals(uri.Host, host, StringComparison.OrdinalIgnoreCase)
            );
}
