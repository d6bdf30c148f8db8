using StanceApi.Store.Audit;

namespace StanceApi.Security;

public static class Callers
{
    /// <summary>Who calls where nobody needs a key.</summary>
    public const string Local = "local";

    /// <summary>Who makes this request: the name of the API key, <c>local</c> where none is needed.</summary>
    public static Author Author(this HttpContext context, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new Author(context.User.Identity?.Name ?? Local, reason);
    }
}
