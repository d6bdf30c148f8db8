using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace StanceApi.Security;

/// <summary>Who calls, and what they may do.</summary>
public static class SecuritySetup
{
    /// <summary>Sends each request to the scheme of what it carries.</summary>
    private const string AnyScheme = "Caller";

    public static void AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = new SecurityOptions();
        configuration.GetSection(SecurityOptions.Section).Bind(options);
        services
            .AddOptions<SecurityOptions>()
            .BindConfiguration(SecurityOptions.Section)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityRules>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<KeyUses>();
        services.AddHostedService(s => s.GetRequiredService<KeyUses>());
        services.AddHostedService<FirstKey>();
        services.AddHostedService<ExposureGuard>();
        // AddAuthentication would also bring data protection, which writes keys to disk that nothing here uses.
        services.AddAuthenticationCore(o =>
            o.DefaultScheme = options.Oidc.IsOn ? AnyScheme : ApiKeyHandler.SchemeName
        );
        services.AddWebEncoders();
        var authentication = new AuthenticationBuilder(services).AddScheme<
            AuthenticationSchemeOptions,
            ApiKeyHandler
        >(ApiKeyHandler.SchemeName, null);
        if (options.Oidc.IsOn)
        {
            authentication.AddOidc(options.Oidc);
            authentication.AddPolicyScheme(
                AnyScheme,
                null,
                o =>
                    o.ForwardDefaultSelector = context =>
                        context.Request.Headers.ContainsKey(ApiKeyHandler.HeaderName)
                            ? ApiKeyHandler.SchemeName
                            : OidcSetup.SchemeName
            );
        }
        var authorization = services
            .AddAuthorizationBuilder()
            // Whatever names no role, of ours or of a library, is not open for that.
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder()
                    .RequireRole(ApiRoles.AtLeast(ApiRoles.Admin))
                    .Build()
            );
        foreach (var role in ApiRoles.Ascending)
        {
            authorization.AddPolicy(role, p => p.RequireRole(ApiRoles.AtLeast(role)));
        }
        services.AddAllowedOrigins(options);
    }
}
