using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace StanceApi.Store;

/// <summary>Inserts many rows of one table by one prepared command: some ten times as fast as tracking them.</summary>
internal static class BulkInsert
{
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
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Names of the model's own tables and columns.
        command.CommandText = string.Concat(
            "INSERT INTO ",
            quote.DelimitIdentifier(table.GetTableName()!),
            " (",
            string.Join(", ", columns.Select(c => quote.DelimitIdentifier(c.Name))),
            ") VALUES (",
            string.Join(", ", columns.Select((_, i) => $"@p{i}")),
            ")"
        );
#pragma warning restore CA2100
        var parameters = columns.Select((_, i) => Parameter(command, i)).ToList();
        await command.PrepareAsync(cancellationToken);
        do
        {
            for (var i = 0; i < columns.Count; i++)
            {
                parameters[i].Value = columns[i].ValueOf(row.Current) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        } while (row.MoveNext());
    }

    private static DbParameter Parameter(DbCommand command, int number)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{number}";
        parameter.Value = DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
