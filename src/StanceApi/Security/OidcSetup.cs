using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace StanceApi.Security;

/// <summary>Callers with a bearer token of the OpenID Connect issuer that is configured; off where none is.</summary>
public static class OidcSetup
{
    public const string SchemeName = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>So that nobody takes the name of a key.</summary>
    private const string NamePrefix = "oidc:";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    public static void AddOidc(this AuthenticationBuilder authentication, OidcOptions options)
    {
        ArgumentNullException.ThrowIfNull(authentication);
        ArgumentNullException.ThrowIfNull(options);
        authentication.Services.AddSingleton<
            IAuthenticationConfigurationProvider,
            NoSchemesInConfiguration
        >();
        authentication.AddJwtBearer(
            SchemeName,
            bearer =>
            {
                bearer.Authority = options.Authority;
                bearer.Audience = options.Audience;
                bearer.MapInboundClaims = false;
                // An issuer on this machine is one of a developer.
                bearer.RequireHttpsMetadata = !(
                    Uri.TryCreate(options.Authority, UriKind.Absolute, out var issuer)
                    && issuer.IsLoopback
                );
                bearer.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidAudience = options.Audience,
                    ClockSkew = ClockSkew,
                    NameClaimType = ClaimTypes.Name,
                    RoleClaimType = ClaimTypes.Role,
                };
                bearer.Events = new JwtBearerEvents
                {
                    OnTokenValidated = context =>
                    {
                        context.Principal = Caller(context.Principal!, options);
                        return Task.CompletedTask;
                    },
                };
            }
        );
    }

    /// <summary>The caller as the rest of the program knows callers: a name, and the highest of the roles.</summary>
    public static ClaimsPrincipal Caller(ClaimsPrincipal token, OidcOptions options)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(options);
        var name = token.FindFirstValue(options.NameClaim) ?? token.FindFirstValue("sub");
        var claims = new List<Claim> { new(ClaimTypes.Name, $"{NamePrefix}{name}") };
        var granted = token
            .FindAll(options.RoleClaim)
            .Select(c => options.Roles.TryGetValue(c.Value, out var role) ? role : c.Value)
            .ToHashSet(StringComparer.Ordinal);
        if (ApiRoles.Ascending.LastOrDefault(granted.Contains) is { } highest)
        {
            claims.Add(new Claim(ClaimTypes.Role, highest));
        }
        return new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName));
    }

    /// <summary>Asked for by the framework; the settings are ours.</summary>
    private sealed class NoSchemesInConfiguration : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } =
            new ConfigurationBuilder().Build();
    }
}
