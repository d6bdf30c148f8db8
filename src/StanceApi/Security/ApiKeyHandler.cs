using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace StanceApi.Security;

/// <summary>Recognises callers by <c>X-Api-Key</c>; with no keys configured everyone is the local administrator.</summary>
public sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IOptionsMonitor<SecurityOptions> security
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string HeaderName = "X-Api-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var keys = security.CurrentValue.ApiKeys;
        if (keys.Count == 0)
        {
            return Task.FromResult(Success("local", ApiRoles.Admin));
        }
        if (!Request.Headers.TryGetValue(HeaderName, out var sent))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }
        var known = keys.FirstOrDefault(k => Same(k.Key, sent.ToString()));
        return Task.FromResult(
            known is null
                ? AuthenticateResult.Fail("The API key is unknown.")
                : Success(known.Name, known.Role)
        );
    }

    // Hashing first makes the comparison take the same time whatever the lengths.
    private static bool Same(string known, string sent) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(known)),
            SHA256.HashData(Encoding.UTF8.GetBytes(sent))
        );

    private static AuthenticateResult Success(string name, string role)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role)],
            SchemeName
        );
        return AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)
        );
    }
}
