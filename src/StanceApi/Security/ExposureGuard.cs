using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace StanceApi.Security;

/// <summary>Refuses to serve on an address that others can reach while nobody needs a key.</summary>
public sealed class ExposureGuard(IServer server, KeyRing ring, IOptions<SecurityOptions> security)
    : IHostedLifecycleService
{
    /// <summary>Before it listens: once the store is there, and the first key in it.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => CheckAsync(cancellationToken);

    // Addresses may also come from the server's own configuration, so what was really bound is checked as well.
    public Task StartedAsync(CancellationToken cancellationToken) => CheckAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="ExposedWithoutKeysException">One of the addresses is not loopback and no key is needed.</exception>
    private async Task CheckAsync(CancellationToken ct)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (
            !security.Value.AllowAnonymous
            && addresses.FirstOrDefault(a => !IsLoopback(a)) is { } exposed
            && !await ring.IsNeededAsync(ct)
        )
        {
            throw new ExposedWithoutKeysException(
                $"Refusing to listen on {exposed} without API keys: make one with `StanceApi keys create NAME --role admin`, set Security:AdminKeyFile, listen on 127.0.0.1, or set Security:AllowAnonymous=true."
            );
        }
    }

    private static bool IsLoopback(string address)
    {
        var binding = BindingAddress.Parse(address);
        return binding.IsUnixPipe || binding.IsNamedPipe || LocalHosts.Has(binding.Host);
    }
}

public sealed class ExposedWithoutKeysException(string message) : Exception(message);

/// <summary>The names by which this machine calls itself.</summary>
public static class LocalHosts
{
    public static bool Has(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var name = host.Trim('[', ']');
        return string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var ip) && IPAddress.IsLoopback(ip));
    }
}
