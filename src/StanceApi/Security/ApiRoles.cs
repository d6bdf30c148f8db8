namespace StanceApi.Security;

/// <summary>What a caller may do; each role includes those before it.</summary>
public static class ApiRoles
{
    public const string Reader = "reader";
    public const string Analyst = "analyst";
    public const string Admin = "admin";

    public static IReadOnlyList<string> Ascending { get; } = [Reader, Analyst, Admin];

    /// <summary>The role and those that include it.</summary>
    public static string[] AtLeast(string role) =>
        [.. Ascending.SkipWhile(r => !string.Equals(r, role, StringComparison.Ordinal))];
}
