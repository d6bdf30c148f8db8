using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using StanceApi.Limits;

namespace StanceApi.Problems;

/// <summary>Refuses bodies that are missing, too large or not JSON before anything reads them.</summary>
public sealed class RequestBodyGuard(RequestDelegate next, IOptions<LimitOptions> limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var endpoint = context.GetEndpoint()?.Metadata;
        var max = endpoint?.GetMetadata<LargeBody>() is null
            ? limits.Value.MaxBodyBytes
            : limits.Value.MaxBatchBytes;
        if (request.ContentLength > max)
        {
            return BodyProblems.TooLarge(max).WriteAsync(context);
        }
        if (request.ContentLength is null)
        {
            request.Body = new LimitedStream(request.Body, max);
        }
        if (
            endpoint?.GetMetadata<IAcceptsMetadata>() is not { } accepts
            || !accepts.ContentTypes.Contains("application/json", StringComparer.Ordinal)
        )
        {
            return next(context);
        }
        if (!HasBody(context))
        {
            return BodyProblems.Empty.WriteAsync(context);
        }
        if (!request.HasJsonContentType() || !IsUtf8(request))
        {
            return BodyProblems.MediaType(request.ContentType).WriteAsync(context);
        }
        return next(context);
    }

    private static bool HasBody(HttpContext context) =>
        context.Request.ContentLength is null
            ? context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is true
            : context.Request.ContentLength > 0;

    private static bool IsUtf8(HttpRequest request) =>
        request.GetTypedHeaders().ContentType?.Charset is not { HasValue: true } charset
        || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);
}
