using System.Net;

namespace StanceApi.Fetching;

public static class FetchSetup
{
    public static void AddFetching(this IServiceCollection services)
    {
        services
            .AddOptions<FetchOptions>()
            .BindConfiguration(FetchOptions.Section)
            .Validate(
                o => AreNetworks(o.AllowedNetworks),
                "Fetching:AllowedNetworks: each entry is a network such as 10.1.0.0/16 or fd00::/8."
            )
            .Validate(
                o => o is { TimeoutSeconds: > 0, MaxRedirects: >= 0, MaxFeedBytes: > 0 },
                "Fetching: TimeoutSeconds and MaxFeedBytes are above 0, MaxRedirects is not below."
            )
            .ValidateOnStart();
        services.AddSingleton<WebFetcher>();
    }

    public static bool AreNetworks(IEnumerable<string> networks) =>
        networks.All(n => IPNetwork.TryParse(n, out _));
}
