using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace StanceApi.Store.Postgres;

/// <summary>Writes many rows of one table by binary COPY.</summary>
internal static class BulkCopy
{
    /// <summary>Runs within the current transaction; keys that the database generates are left to it.</summary>
    public static async Task RunAsync<T>(
        DbContext db,
        IEnumerable<T> rows,
        CancellationToken cancellationToken
    )
        where T : class
    {
        using var row = rows.GetEnumerator();
        if (!row.MoveNext())
        {
            return;
        }

        var table = db.Model.FindEntityType(typeof(T))!;
        var columns = BulkColumn.Of(table);
        var quote = db.GetService<ISqlGenerationHelper>();
        var names = columns.Select(c => quote.DelimitIdentifier(c.Name));
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {quote.DelimitIdentifier(table.GetTableName()!)} ({string.Join(", ", names)}) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        do
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (StorableText.Of(column.ValueOf(row.Current)) is { } value)
                {
                    await copy.WriteAsync(value, column.StoreType, cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }
        } while (row.MoveNext());

        await copy.CompleteAsync(cancellationToken);
    }
}
