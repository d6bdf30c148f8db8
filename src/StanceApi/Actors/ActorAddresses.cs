using FastEndpoints;
using StanceApi.Store.Actors;

namespace StanceApi.Actors;

/// <summary>Where actors are found, and where those are that were merged into them.</summary>
public static class ActorAddresses
{
    public static string Of(string id) => $"/api/v1/actors/{Uri.EscapeDataString(id)}";

    /// <summary>
    /// Sends the client to the actor that this one was merged into, the rest of the address unchanged. Where that one was
    /// merged as well, the next answer leads on.
    /// </summary>
    /// <returns>False for an actor in its own right, for which nothing is sent.</returns>
    public static async Task<bool> MovedAsync(
        this IResponseSender sender,
        StoredActor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.MergedInto is not { } survivor)
        {
            return false;
        }
        var request = sender.HttpContext.Request;
        var path = request.Path.ToUriComponent();
        var old = Of(actor.Id);
        var rest = path.StartsWith(old, StringComparison.OrdinalIgnoreCase)
            ? path[old.Length..]
            : "";
        var response = sender.HttpContext.Response;
        response.Headers.Location = Of(survivor) + rest + request.QueryString.ToUriComponent();
        await response.SendStatusCodeAsync(StatusCodes.Status308PermanentRedirect, ct);
        return true;
    }
}
