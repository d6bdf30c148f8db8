using System.Net;
using System.Net.Sockets;

namespace StanceApi.Benchmarks.Load;

internal static class Ports
{
    /// <summary>One of this machine on which nobody listens.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
