using Microsoft.Extensions.Options;

namespace StanceApi.Security;

/// <summary>Settings that would leave a door open, or shut out everyone, stop the program at its start.</summary>
public sealed class SecurityRules : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(string.Join(' ', wrong));
    }

    private static IEnumerable<string> Wrong(SecurityOptions options)
    {
        if (options.AdminKey is { Length: > 0 and < FirstKey.MinLength })
        {
            yield return $"Security:AdminKey needs at least {FirstKey.MinLength} characters, made by chance: openssl rand -hex 32.";
        }
        foreach (var origin in options.AllowedOrigins)
        {
            if (
                !Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                || uri.Scheme is not ("http" or "https")
                || !string.Equals(
                    uri.GetLeftPart(UriPartial.Authority),
                    origin,
                    StringComparison.OrdinalIgnoreCase
                )
            )
            {
                yield return $"Security:AllowedOrigins: '{origin}' is no origin such as https://dashboard.example.org.";
            }
        }
        if (options.Oidc.IsOn && string.IsNullOrEmpty(options.Oidc.Audience))
        {
            yield return "Security:Oidc:Audience is missing: without it, tokens meant for other programs would be taken.";
        }
        foreach (var role in options.Oidc.Roles.Values)
        {
            if (!ApiRoles.Ascending.Contains(role, StringComparer.Ordinal))
            {
                yield return $"Security:Oidc:Roles: '{role}' is none of {string.Join(", ", ApiRoles.Ascending)}.";
            }
        }
    }
}
