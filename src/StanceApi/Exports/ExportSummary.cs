using FastEndpoints;

namespace StanceApi.Exports;

public static class ExportSummary
{
    /// <summary>Describes the answer as a file of either format.</summary>
    public static void Exports(this EndpointSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        summary.Response<string>(200, "The file.", "text/csv");
    }
}
