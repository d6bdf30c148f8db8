using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace StanceApi.Security;

/// <summary>Recognises callers by <c>X-Api-Key</c>; where there are no keys, everyone is the local administrator.</summary>
public sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    KeyRing ring,
    KeyUses uses
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string HeaderName = "X-Api-Key";

    /// <summary>Longer ones are not looked at.</summary>
    private const int MaxLength = 200;

    private static readonly AuthenticationTicket Local = Ticket(Callers.Local, ApiRoles.Admin);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!await ring.IsNeededAsync(Context.RequestAborted))
        {
            return AuthenticateResult.Success(Local);
        }
        if (!Request.Headers.TryGetValue(HeaderName, out var sent))
        {
            return AuthenticateResult.NoResult();
        }
        var secret = sent.ToString();
        if (
            secret.Length > MaxLength
            || await ring.FindAsync(secret, Context.RequestAborted) is not { } key
        )
        {
            return AuthenticateResult.Fail("The API key is unknown, expired or revoked.");
        }
        uses.Add(key.Id);
        return AuthenticateResult.Success(Ticket(key.Name, key.Role));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.Append("WWW-Authenticate", SchemeName);
        return base.HandleChallengeAsync(properties);
    }

    private static AuthenticationTicket Ticket(string name, string role) =>
        new(
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role)],
                    SchemeName
                )
            ),
            SchemeName
        );
}
