namespace StanceApi.Exports;

/// <summary>What an export is written as.</summary>
public enum ExportFormat
{
    /// <summary>A table for spreadsheets: UTF-8 with a byte order mark, RFC 4180.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Ndjson,
}

public static class ExportFormats
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";

    public static string MediaTypeOf(ExportFormat format) =>
        format is ExportFormat.Csv ? Csv + "; charset=utf-8; header=present" : Ndjson;

    public static string ExtensionOf(ExportFormat format) =>
        format is ExportFormat.Csv ? "csv" : "ndjson";
}
