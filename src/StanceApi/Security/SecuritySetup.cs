using Microsoft.AspNetCore.Authentication;

namespace StanceApi.Security;

public static class SecuritySetup
{
    public static void AddApiKeys(this IServiceCollection services)
    {
        services
            .AddOptions<SecurityOptions>()
            .BindConfiguration(SecurityOptions.Section)
            .Validate(
                o =>
                    o.ApiKeys.All(k =>
                        k.Key.Length > 0
                        && ApiRoles.Ascending.Contains(k.Role, StringComparer.Ordinal)
                    ),
                $"Security:ApiKeys: each entry needs a Key and a Role ({string.Join(", ", ApiRoles.Ascending)})."
            )
            .ValidateOnStart();
        // AddAuthentication would also bring data protection, which writes keys to disk that nothing here uses.
        services.AddAuthenticationCore(o => o.DefaultScheme = ApiKeyHandler.SchemeName);
        services.AddWebEncoders();
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(
            ApiKeyHandler.SchemeName,
            null
        );
        var authorization = services.AddAuthorizationBuilder();
        foreach (var role in ApiRoles.Ascending)
        {
            authorization.AddPolicy(role, p => p.RequireRole(ApiRoles.AtLeast(role)));
        }
    }
}
