using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
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
        var columns = Columns(table)
            .ConvertAll(c => (Property: c, Getter: c.GetGetter(), c.GetTypeMapping().Converter));
        var quote = db.GetService<ISqlGenerationHelper>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Names of the model's own tables and columns.
        command.CommandText = string.Concat(
            "INSERT INTO ",
            quote.DelimitIdentifier(table.GetTableName()!),
            " (",
            string.Join(
                ", ",
                columns.Select(c => quote.DelimitIdentifier(c.Property.GetColumnName()))
            ),
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
                var (_, getter, converter) = columns[i];
                var value = getter.GetClrValue(row.Current);
                parameters[i].Value =
                    (value is null ? null : converter?.ConvertToProvider(value) ?? value)
                    ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        } while (row.MoveNext());
    }

    /// <summary>Those that are written.</summary>
    internal static List<IProperty> Columns(IEntityType table) =>
        [
            .. table
                .GetProperties()
                .Where(p => !(p.IsPrimaryKey() && p.ValueGenerated == ValueGenerated.OnAdd)),
        ];

    private static DbParameter Parameter(DbCommand command, int number)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{number}";
        parameter.Value = DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }

    internal static object? Value(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);
        var converter = column.GetTypeMapping().Converter;
        return value is null || converter is null ? value : converter.ConvertToProvider(value);
    }
}
