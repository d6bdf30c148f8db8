using System.Net;
using Microsoft.Extensions.Options;
using StanceApi.Problems;
using StanceApi.Security;

namespace StanceApi.Assistants;

/// <summary>
/// Where no key is needed, refuses requests that a web page of somebody else makes through a browser on this machine,
/// which the protocol asks of servers: a name that was turned to point at loopback would make them pass for local.
/// </summary>
public sealed class OriginGuard(RequestDelegate next, IOptionsMonitor<SecurityOptions> security)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var origin = context.Request.Headers.Origin.ToString();
        var isForeign =
            origin.Length > 0
            && context.Request.Path.StartsWithSegments(
                AssistantSetup.Path,
                StringComparison.OrdinalIgnoreCase
            )
            && security.CurrentValue.ApiKeys.Count == 0
            && !IsLocal(origin);
        return isForeign
            ? new Problem(
                ProblemKinds.Forbidden,
                $"Without API keys only pages of this machine may call {AssistantSetup.Path}, not {origin}."
            ).WriteAsync(context)
            : next(context);
    }

    private static bool IsLocal(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (
            string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)
        );
}
