using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace StanceApi.Fetching;

/// <summary>
/// Keeps requests that others ask for out of the server's own network: loopback, private, link-local, metadata and all
/// other special addresses. The address is checked when the connection is made, by the very addresses that the name
/// has then: neither a redirect nor a name that changes its address gets past it.
/// </summary>
public sealed class NetworkGuard
{
    // IPv4 addresses in the old notation of IPv6 (RFC 4291, 2.5.5.1), which the package's list leaves out.
    private const string CompatibleAddresses = "::/96";

    private readonly AntiSSRFPolicy _policy = new(PolicyConfigOptions.ExternalOnlyLatest)
    {
        AllowPlainTextHttp = true,
        // It would tell metadata services apart from proxies; other servers take it for an address.
        AddXFFHeader = false,
    };
    private readonly List<IPNetwork> _denied;
    private readonly List<IPNetwork> _allowed;

    /// <param name="allowedNetworks">Exceptions, such as <c>10.1.0.0/16</c>.</param>
    /// <exception cref="FormatException">One of them is no network.</exception>
    public NetworkGuard(IEnumerable<string> allowedNetworks)
    {
        ArgumentNullException.ThrowIfNull(allowedNetworks);
        _policy.AddDeniedAddresses([CompatibleAddresses]);
        _policy.AddAllowedAddresses([.. allowedNetworks]);
        _denied = [.. _policy.DeniedAddresses.Select(n => IPNetwork.Parse(n))];
        _allowed = [.. _policy.AllowedAddresses.Select(n => IPNetwork.Parse(n))];
    }

    /// <summary>Why nothing may be sent to an address of this form, whatever server it leads to; null where it may.</summary>
    public static string? Wrong(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return !address.IsAbsoluteUri || address.Scheme is not ("http" or "https")
                ? "Only http and https addresses can be used."
            : address.UserInfo.Length > 0
                ? "The address holds a user name or password; leave them out."
            : null;
    }

    /// <summary>A handler that refuses connections to the server's own network, and follows no redirect.</summary>
    public HttpMessageHandler CreateHandler(TimeSpan connectTimeout)
    {
        var handler = _policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = connectTimeout;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(1);
        return handler;
    }

    /// <summary>
    /// Whether the name leads anywhere else just now, for an early answer; a name that nobody knows is not refused.
    /// What counts is the check of the handler.
    /// </summary>
    public async Task<bool> AllowsAsync(Uri address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(address);
        try
        {
            var found = await Dns.GetHostAddressesAsync(address.IdnHost, ct);
            return Array.TrueForAll(found, IsAllowed);
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            // An unspecified address, 0.0.0.0 or ::, is the machine itself.
            return e is SocketException;
        }
    }

    private bool IsAllowed(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !_denied.Exists(n => n.Contains(plain)) || _allowed.Exists(n => n.Contains(plain));
    }
}
