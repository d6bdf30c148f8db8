using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Security;

/// <summary>An issuer of ours, with discovery and keys as any has them.</summary>
public sealed class OidcTests : IAsyncLifetime
{
    private const string Audience = "stance";

    private readonly RSA _rsa = RSA.Create(2048);
    private WebServer _issuer = null!;
    private OidcApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await WebServer.StartAsync();
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(
            new RsaSecurityKey(_rsa.ExportParameters(false)) { KeyId = "1" }
        );
        _issuer
            .Page(
                "/.well-known/openid-configuration",
                JsonSerializer.Serialize(
                    new { issuer = _issuer.Root, jwks_uri = _issuer.At("/keys") }
                ),
                "application/json"
            )
            .Page(
                "/keys",
                JsonSerializer.Serialize(
                    new
                    {
                        keys = new[]
                        {
                            new
                            {
                                kty = "RSA",
                                use = "sig",
                                kid = "1",
                                n = key.N,
                                e = key.E,
                            },
                        },
                    }
                ),
                "application/json"
            );
        _api = new OidcApi(_issuer.Root);
    }

    public async ValueTask DisposeAsync()
    {
        _rsa.Dispose();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Tokens_of_the_issuer_let_in_by_their_roles_and_nothing_else_does()
    {
        Assert.Equal(HttpStatusCode.OK, await Ask(Token("reader")));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(Token("reader"), "POST"));
        // What the operator mapped, the highest of several, and one that means nothing here.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Ask(Token("newsroom"), "POST"));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            await Ask(Token("reader", "newsroom", "cooks"), "POST")
        );
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(Token("cooks")));

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask("nonsense"));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Ask(Token("others", TimeSpan.FromHours(1), _rsa, "reader"))
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Ask(Token(Audience, TimeSpan.FromHours(-2), _rsa, "reader"))
        );
        using var other = RSA.Create(2048);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Ask(Token(Audience, TimeSpan.FromHours(1), other, "reader"))
        );

        // Keys still serve, side by side.
        _api.AddKey("machine", ApiRoles.Reader, "machine-key");
        await (await _api.SendAs("machine-key", "GET", "/api/v1/proposals")).Ok();
        await (await _api.SendAs("wrong", "GET", "/api/v1/proposals")).Fails(
            ProblemKinds.Unauthorized
        );
    }

    private async Task<HttpStatusCode> Ask(string? token, string method = "GET")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/proposals");
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }
        if (method is "POST")
        {
            request.Content = new StringContent("{}", null, "application/json");
        }
        return (await _api.Client.SendAsync(request, Test.Cancelled)).StatusCode;
    }

    private string Token(params string[] roles) =>
        Token(Audience, TimeSpan.FromHours(1), _rsa, roles);

    private string Token(string audience, TimeSpan life, RSA rsa, params string[] roles)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = _issuer.Root,
                Audience = audience,
                NotBefore = now.AddDays(-1),
                IssuedAt = now.AddDays(-1),
                Expires = now + life,
                Subject = new ClaimsIdentity([
                    new Claim("sub", "anna"),
                    .. roles.Select(r => new Claim("roles", r)),
                ]),
                SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(rsa) { KeyId = "1" },
                    SecurityAlgorithms.RsaSha256
                ),
            }
        );
    }

    private sealed class OidcApi(string issuer)
        : ApiFixture(
            ("Security:Oidc:Authority", issuer),
            ("Security:Oidc:Audience", Audience),
            ("Security:Oidc:Roles:newsroom", "analyst")
        );
}
