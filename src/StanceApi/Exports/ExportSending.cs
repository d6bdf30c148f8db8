using FastEndpoints;

namespace StanceApi.Exports;

public static class ExportSending
{
    /// <summary>Answers with a file that is written while it is read.</summary>
    public static async Task ExportAsync<T>(
        this IResponseSender sender,
        ExportTable<T> table,
        IAsyncEnumerable<T> rows,
        ExportFormat format,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(table);
        var response = sender.HttpContext.Response;
        sender.HttpContext.MarkResponseStart();
        response.ContentType = ExportFormats.MediaTypeOf(format);
        response.Headers.ContentDisposition =
            $"attachment; filename=\"{table.Name}.{ExportFormats.ExtensionOf(format)}\"";
        await table.WriteAsync(rows, format, response.Body, ct);
    }
}
