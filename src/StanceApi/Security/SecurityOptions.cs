namespace StanceApi.Security;

/// <summary>Who may call; section <c>Security</c> of the configuration.</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>Without keys, whoever reaches the server may do everything.</summary>
    public IList<ApiKeyOptions> ApiKeys { get; } = [];

    /// <summary>Allows an address beyond loopback without keys, for a container behind a proxy of its own.</summary>
    public bool AllowAnonymous { get; set; }
}

public sealed class ApiKeyOptions
{
    public string Key { get; set; } = "";

    /// <summary>Shown in the audit trail.</summary>
    public string Name { get; set; } = "";

    public string Role { get; set; } = ApiRoles.Reader;
}
