using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace StanceApi.Problems;

/// <summary>An error on its way out.</summary>
/// <param name="Detail">What is wrong with this request and what to send instead.</param>
public sealed record Problem(ProblemKind Kind, string Detail)
{
    public const string MediaType = "application/problem+json";

    /// <summary>Messages by field, for 400 and 422.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Ids or parameters that look like an unknown one.</summary>
    public IReadOnlyList<string>? DidYouMean { get; init; }

    public static Problem Invalid(string field, string message) =>
        new(ProblemKinds.Validation, $"{field}: {message}")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                [field] = [message],
            },
        };

    /// <param name="what">What is not there, as the API calls it.</param>
    /// <param name="id">As it was sent.</param>
    /// <param name="list">Where those are that there are; the plural of <paramref name="what"/> unless given.</param>
    public static Problem NoSuch(string what, string id, string? list = null) =>
        new(
            ProblemKinds.NotFound,
            $"No {what} has the id '{id}'. GET /api/v1/{list ?? $"{what}s"} lists those there are."
        );

    public ProblemResponse ToResponse(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ProblemResponse(
            Kind.Type,
            Kind.Title,
            Kind.Status,
            Detail,
            context.Request.Path.ToUriComponent(),
            Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
            Errors,
            DidYouMean
        );
    }

    public async Task WriteAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var json = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value;
        var body = JsonSerializer.SerializeToUtf8Bytes(ToResponse(context), json.SerializerOptions);
        context.Response.StatusCode = Kind.Status;
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            // To one who has gone nothing is written, and that is no failure of the server.
            await context.Response.Body.WriteAsync(body, CancellationToken.None);
        }
    }
}
