using StanceApi.Store.Audit;
using StanceApi.Store.Idempotency;

namespace StanceApi.Idempotency;

/// <summary>
/// The answer to a request whose work was done by a server that died before it could answer: what the work made, as it
/// is now. The work is not done again.
/// </summary>
public sealed class LostAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await next(context);
        if (context.Features.Get<Lost>() is not { } lost)
        {
            return;
        }
        context.Features.Set<Lost>(null);
        Ask(context, lost.Address);
        var sent = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = sent;
        }
        if (context.Response.StatusCode is StatusCodes.Status200OK)
        {
            context.Response.StatusCode = lost.Status;
            context.Response.Headers.Location = lost.Address;
        }
        context.Response.Headers[IdempotentRequests.ReplayedHeader] = "true";
        body.Position = 0;
        await body.CopyToAsync(sent);
    }

    /// <summary>Has the work's result told to the sender, once this request is through.</summary>
    /// <returns>False where nothing can be read at an address of its own.</returns>
    public static bool Tell(HttpContext context, FinishedWork work)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(work);
        if (AddressOf(work) is not { } address)
        {
            return false;
        }
        context.Features.Set(new Lost(address, StatusOf(work)));
        return true;
    }

    private static string? AddressOf(FinishedWork work) =>
        work.Entity switch
        {
            "statement" => $"/api/v1/statements/{work.EntityId}",
            "article"
            or "actor"
            or "feed"
            or "job"
            or "model"
            or "proposal"
            or "rescore-run"
            or "webhook" => $"/api/v1/{work.Entity}s/{Uri.EscapeDataString(work.EntityId)}",
            _ => null,
        };

    private static int StatusOf(FinishedWork work) =>
        (work.Action, work.Entity) switch
        {
            (_, "job" or "rescore-run") => StatusCodes.Status202Accepted,
            (AuditAction.Create or AuditAction.Correct, _) => StatusCodes.Status201Created,
            _ => StatusCodes.Status200OK,
        };

    private static void Ask(HttpContext context, string address)
    {
        var request = context.Request;
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        request.Method = HttpMethods.Get;
        request.Path = PathString.FromUriComponent(address);
        request.QueryString = QueryString.Empty;
        request.Body = Stream.Null;
        request.ContentLength = null;
        foreach (var header in (string[])["Content-Type", "If-Match", "If-None-Match"])
        {
            request.Headers.Remove(header);
        }
    }

    private sealed record Lost(string Address, int Status);
}
