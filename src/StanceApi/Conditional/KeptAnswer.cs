namespace StanceApi.Conditional;

/// <summary>Marks calls whose answer depends on nothing but their address, the store and the day.</summary>
public sealed record KeptWhileUnchanged;

/// <summary>An answer that was computed.</summary>
/// <param name="Version">As in its entity tag.</param>
public sealed record KeptAnswer(byte[] Body, string MediaType, string Version)
{
    /// <summary>Sends it, or 304 to a client that has it already.</summary>
    public async Task SendAsync(HttpContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.Response;
        ConditionalSending.Tag(context, Version);
        if (EntityTags.IsKnown(context.Request, Version))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = MediaType;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, ct);
    }
}
