namespace StanceApi.Security;

/// <summary>Who may call; section <c>Security</c> of the configuration. Keys themselves are in the store.</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>The first administrator's key, for containers; at least <see cref="FirstKey.MinLength"/> characters.</summary>
    public string? AdminKey { get; set; }

    /// <summary>A file with it, such as a mounted secret.</summary>
    public string? AdminKeyFile { get; set; }

    /// <summary>Allows an address beyond loopback without keys, for a container behind a proxy of its own.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Pages of other hosts that browsers let call the API, such as <c>https://dashboard.example.org</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    public OidcOptions Oidc { get; } = new();
}

/// <summary>Callers that somebody else vouches for, by OpenID Connect.</summary>
public sealed class OidcOptions
{
    /// <summary>The issuer, whose keys are found under <c>/.well-known/openid-configuration</c>; empty for none.</summary>
    public string? Authority { get; set; }

    /// <summary>Whom its tokens must be meant for.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim that holds roles, or groups.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim that the audit trail names callers by.</summary>
    public string NameClaim { get; set; } = "sub";

    /// <summary>What values of the claim mean here, such as <c>newsroom</c> to <c>analyst</c>; the roles' own names need no entry.</summary>
    public IDictionary<string, string> Roles { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public bool IsOn => !string.IsNullOrEmpty(Authority);
}
