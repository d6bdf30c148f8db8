using System.Text;
using System.Text.Json;
using StanceApi.Json;

namespace StanceApi.Exports;

/// <summary>A kind of export: its columns in a table, and the rows themselves as JSON.</summary>
/// <param name="Name">Of the file, without its extension.</param>
public sealed record ExportTable<T>(string Name, IReadOnlyList<CsvColumn<T>> Columns)
{
    private const int FlushEvery = 200;

    /// <summary>Writes row by row; no more than a few hundred are in memory at a time.</summary>
    public async Task WriteAsync(
        IAsyncEnumerable<T> rows,
        ExportFormat format,
        Stream stream,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(stream);
        // Spreadsheets know UTF-8 by its mark; JSON must not have one.
        var isCsv = format is ExportFormat.Csv;
        await using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: isCsv),
            leaveOpen: true
        );
        if (isCsv)
        {
            await WriteLineAsync(writer, string.Join(',', Columns.Select(c => c.Name)), isCsv, ct);
        }
        var count = 0;
        await foreach (var row in rows.WithCancellation(ct))
        {
            var line = isCsv
                ? string.Join(',', Columns.Select(c => c.Cell(row)))
                : JsonSerializer.Serialize(row, WireJson.Options);
            await WriteLineAsync(writer, line, isCsv, ct);
            if (++count % FlushEvery == 0)
            {
                await writer.FlushAsync(ct);
            }
        }
    }

    private static Task WriteLineAsync(
        StreamWriter writer,
        string line,
        bool isCsv,
        CancellationToken ct
    ) => writer.WriteAsync((line + (isCsv ? "\r\n" : "\n")).AsMemory(), ct);
}
