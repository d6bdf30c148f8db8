using Microsoft.Net.Http.Headers;

namespace StanceApi.Citations;

public enum CitationFormat
{
    Json,
    Text,
    Markdown,
    CslJson,
}

/// <summary>Which form of a citation a client wants.</summary>
public static class CitationFormats
{
    public const string CslMediaType = "application/vnd.citationstyles.csl+json";

    /// <summary>The one the client likes best of those that it names; JSON where it names none.</summary>
    public static CitationFormat Accepted(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request
                .GetTypedHeaders()
                .Accept.Where(a => a.Quality is not 0)
                .OrderByDescending(a => a.Quality ?? 1)
                .Select(Of)
                .FirstOrDefault(f => f is not null)
            ?? CitationFormat.Json;
    }

    public static string MediaType(CitationFormat format) =>
        format switch
        {
            CitationFormat.Text => "text/plain; charset=utf-8",
            CitationFormat.Markdown => "text/markdown; charset=utf-8",
            CitationFormat.CslJson => CslMediaType,
            _ => "application/json",
        };

    private static CitationFormat? Of(MediaTypeHeaderValue accepted) =>
        accepted.MediaType.Value?.ToUpperInvariant() switch
        {
            "TEXT/PLAIN" => CitationFormat.Text,
            "TEXT/MARKDOWN" => CitationFormat.Markdown,
            "APPLICATION/VND.CITATIONSTYLES.CSL+JSON" => CitationFormat.CslJson,
            "APPLICATION/JSON" or "APPLICATION/*" or "*/*" => CitationFormat.Json,
            _ => null,
        };
}
