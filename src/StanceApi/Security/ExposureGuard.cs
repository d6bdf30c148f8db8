using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace StanceApi.Security;

/// <summary>Refuses to serve on an address that others can reach while nobody needs a key.</summary>
public sealed class ExposureGuard(IServer server, IOptions<SecurityOptions> security)
    : IHostedLifecycleService
{
    /// <exception cref="ExposedWithoutKeysException">One of the addresses is not loopback and no key is configured.</exception>
    public static void Check(IEnumerable<string> addresses, SecurityOptions security)
    {
        ArgumentNullException.ThrowIfNull(security);
        if (
            !security.AllowAnonymous
            && security.ApiKeys.Count == 0
            && addresses.FirstOrDefault(a => !IsLoopback(a)) is { } exposed
        )
        {
            throw new ExposedWithoutKeysException(
                $"Refusing to listen on {exposed} without API keys: configure Security:ApiKeys, listen on 127.0.0.1, or set Security:AllowAnonymous=true."
            );
        }
    }

    // Addresses may also come from the server's own configuration, so what was really bound is checked as well.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Check(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [], security.Value);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string address)
    {
        var binding = BindingAddress.Parse(address);
        if (binding.IsUnixPipe || binding.IsNamedPipe)
        {
            return true;
        }
        var host = binding.Host.Trim('[', ']');
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}

public sealed class ExposedWithoutKeysException(string message) : Exception(message);
