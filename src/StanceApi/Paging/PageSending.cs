using FastEndpoints;

namespace StanceApi.Paging;

public static class PageSending
{
    /// <summary>Answers with a page, and with the address of the next one as <c>Link: rel="next"</c>.</summary>
    public static Task PageAsync<T>(
        this IResponseSender sender,
        PageResponse<T> page,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(page);
        var context = sender.HttpContext;
        if (page.NextCursor is { } cursor)
        {
            var query = context
                .Request.Query.Where(q =>
                    !string.Equals(q.Key, "cursor", StringComparison.OrdinalIgnoreCase)
                )
                .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
                .Append(KeyValuePair.Create<string, string?>("cursor", cursor));
            var next = context.Request.Path.ToUriComponent() + QueryString.Create(query);
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }
        return context.Response.SendAsync(page, cancellation: ct);
    }
}
