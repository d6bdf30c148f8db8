using FastEndpoints;
using StanceApi.Limits;

namespace StanceApi.Exports;

public static class ExportSummary
{
    /// <summary>Describes the answer as a file of either format.</summary>
    public static void Exports(this EndpointSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        summary.Responses[200] = "The file.";
    }

    /// <summary>The formats themselves, and that writing them may take its time.</summary>
    public static void Files(RouteHandlerBuilder builder) =>
        builder
            .Produces<string>(StatusCodes.Status200OK, ExportFormats.Csv, ExportFormats.Ndjson)
            .WithRequestTimeout(RequestTimes.Long);
}
