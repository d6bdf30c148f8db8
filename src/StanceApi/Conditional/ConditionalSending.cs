using System.Security.Cryptography;
using System.Text.Json;
using FastEndpoints;
using StanceApi.Json;
using StanceApi.Problems;

namespace StanceApi.Conditional;

public static class ConditionalSending
{
    /// <summary>Answers with the resource and its entity tag, or with 304 where the client has it already.</summary>
    /// <param name="version">Changes whenever the answer does.</param>
    public static Task ResourceAsync<T>(
        this IResponseSender sender,
        T response,
        string version,
        CancellationToken ct
    )
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(sender);
        var context = sender.HttpContext;
        Tag(context, version);
        return EntityTags.IsKnown(context.Request, version)
            ? context.Response.SendStatusCodeAsync(StatusCodes.Status304NotModified, ct)
            : context.Response.SendAsync(response, cancellation: ct);
    }

    /// <summary>The same for answers that are computed: their bytes are their version.</summary>
    public static Task ComputedAsync<T>(
        this IResponseSender sender,
        T response,
        CancellationToken ct
    )
        where T : notnull =>
        sender.ComputedAsync(
            JsonSerializer.SerializeToUtf8Bytes(response, WireJson.Options),
            "application/json",
            ct
        );

    public static Task ComputedAsync(
        this IResponseSender sender,
        byte[] body,
        string mediaType,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(sender);
        var version = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        var answer = new KeptAnswer(body, mediaType, version);
        KeptAnswers.Keep(sender.HttpContext, answer);
        sender.HttpContext.MarkResponseStart();
        return answer.SendAsync(sender.HttpContext, ct);
    }

    /// <summary>Names the version of the resource that the answer carries.</summary>
    public static void Tag(HttpContext context, string version)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.GetTypedHeaders().ETag = EntityTags.Of(version);
        context.Response.Headers.CacheControl = "no-cache";
    }

    /// <summary>Refuses a change to a version that is no longer there.</summary>
    public static Task ChangedAsync(this IResponseSender sender, string what) =>
        sender.ProblemAsync(
            new Problem(
                ProblemKinds.PreconditionFailed,
                $"{what} has changed since. Read it again and repeat the change with its new ETag in If-Match."
            )
        );
}
