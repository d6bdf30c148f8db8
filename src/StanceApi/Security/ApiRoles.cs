using FastEndpoints;

namespace StanceApi.Security;

/// <summary>What a caller may do; each role includes those before it.</summary>
public static class ApiRoles
{
    public const string Reader = "reader";
    public const string Analyst = "analyst";
    public const string Admin = "admin";

    public static IReadOnlyList<string> Ascending { get; } = [Reader, Analyst, Admin];

    /// <summary>The role that an endpoint names.</summary>
    /// <exception cref="InvalidOperationException">It names none, or several.</exception>
    public static string Of(EndpointDefinition endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return
            endpoint.PreBuiltUserPolicies is [var role]
            && Ascending.Contains(role, StringComparer.Ordinal)
            ? role
            : throw new InvalidOperationException(
                $"{endpoint.EndpointType.Name} names no role: Policies(ApiRoles.…) in its Configure."
            );
    }

    /// <summary>The role and those that include it.</summary>
    public static string[] AtLeast(string role) =>
        [.. Ascending.SkipWhile(r => !string.Equals(r, role, StringComparison.Ordinal))];
}
