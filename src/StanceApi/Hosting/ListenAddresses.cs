namespace StanceApi.Hosting;

/// <summary>Where the server listens.</summary>
public static class ListenAddresses
{
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>
    /// <c>ASPNETCORE_URLS</c> or <c>--urls</c>, else the ports of <c>ASPNETCORE_HTTP_PORTS</c> on every address,
    /// else <see cref="Default"/>. Empty where the server's own configuration section decides.
    /// </summary>
    public static IReadOnlyList<string> From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration["urls"] is { Length: > 0 } urls)
        {
            return Split(urls);
        }
        string[] ports =
        [
            .. Split(configuration["http_ports"]).Select(p => $"http://*:{p}"),
            .. Split(configuration["https_ports"]).Select(p => $"https://*:{p}"),
        ];
        if (ports.Length > 0)
        {
            return ports;
        }
        return configuration.GetSection("Kestrel:Endpoints").GetChildren().Any() ? [] : [Default];
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
